package org.isnad.server;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;

/** The filters of events as they stand in an address; of one parameter given several times, any. */
record EventParameters(
    @Parameter(description = "codes of the codebook", example = "air-drone-strike")
        List<String> type,
    @Parameter(description = "ISO 3166 two-letter codes", example = "SY") List<String> country,
    @Parameter(description = "identity or part of the name of who did, suffered or claimed it")
        List<String> actor,
    @Parameter(description = "identity or part of the name of who did it") List<String> perpetrator,
    @Parameter(description = "identity or part of the name of who suffered it") List<String> target,
    @Parameter(description = "codes of the codebook") List<String> means,
    @Parameter(description = "states of the estimate of those killed, or none") List<String> state,
    @Parameter(description = "codes of the codebook") List<String> status,
    @Parameter(description = "numbers of independent sources: 1, 2, 3+") List<String> sources,
    @Parameter(description = "slots or measures that are disputed; any: at least one")
        List<String> disputed,
    @Parameter(description = "on this day or later", example = "2022-01-20") String from,
    @Parameter(description = "on this day or earlier") String to,
    @Parameter(description = "part of the name of place, facility or province") String place,
    @Parameter(description = "LAT,LON,KM", example = "36.5,40.75,50") String near,
    @Parameter(description = "at least so many killed") String minKilled,
    @Parameter(description = "at least so many independent sources") String minSources,
    @Parameter(description = "true or false") String reviewed,
    @Parameter(description = "words in the names of places and actors") String q,
    @Parameter(description = "day, at whose end the record is looked at, or moment") String asOf) {}
