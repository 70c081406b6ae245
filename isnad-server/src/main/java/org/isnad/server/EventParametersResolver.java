package org.isnad.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Reads the filters of events out of a request. Spring would do it by reflection over the record's
 * components, which for nineteen of them takes longer than the question itself.
 */
@Component
class EventParametersResolver implements HandlerMethodArgumentResolver, SmartInitializingSingleton {
  private final RequestMappingHandlerAdapter adapter;

  EventParametersResolver(RequestMappingHandlerAdapter adapter) {
    this.adapter = adapter;
  }

  /** Goes before Spring's own, which would take any {@code @ModelAttribute}. */
  @Override
  public void afterSingletonsInstantiated() {
    List<HandlerMethodArgumentResolver> resolvers = new ArrayList<>();
    resolvers.add(this);
    resolvers.addAll(adapter.getArgumentResolvers());
    adapter.setArgumentResolvers(resolvers);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == EventParameters.class;
  }

  @Override
  public EventParameters resolveArgument(
      MethodParameter parameter,
      ModelAndViewContainer container,
      NativeWebRequest request,
      WebDataBinderFactory factory) {
    return new EventParameters(
        codes(request, "type"),
        codes(request, "country"),
        names(request, "actor"),
        names(request, "perpetrator"),
        names(request, "target"),
        codes(request, "means"),
        codes(request, "state"),
        codes(request, "status"),
        codes(request, "sources"),
        codes(request, "disputed"),
        one(request, "from"),
        one(request, "to"),
        one(request, "place"),
        one(request, "near"),
        one(request, "minKilled"),
        one(request, "minSources"),
        one(request, "reviewed"),
        one(request, "q"),
        one(request, "asOf"));
  }

  /** Names may have commas in them. */
  private static List<String> names(NativeWebRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? null : Arrays.asList(values);
  }

  /** Given several times, or with commas between. */
  private static List<String> codes(NativeWebRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? null : Arrays.asList(String.join(",", values).split(","));
  }

  /** One that is given twice is none that could be meant. */
  private static String one(NativeWebRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? null : String.join(",", values);
  }
}
