package org.isnad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.isnad.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlReportsTest {
  private static final String TITLE = "انفجار يهز سوق البلدة القديمة ويوقع ضحايا";
  private static final List<String> TEXT =
      List.of(
          "قال مسؤول محلي إن انفجارا هز سوق البلدة القديمة صباح الأحد، وأسفر عن مقتل أربعة أشخاص"
              + " وإصابة تسعة آخرين على الأقل، بحسب حصيلة أولية.",
          "وأوضح المسؤول أن العبوة كانت مزروعة في دراجة نارية مركونة قرب مدخل السوق، وأن فرق"
              + " الإسعاف نقلت المصابين إلى مستشفى المدينة.",
          "وأضاف:",
          "لم تعلن أي جهة مسؤوليتها عن الهجوم حتى الآن، فيما أغلقت الشرطة الشوارع المؤدية إلى"
              + " المكان وبدأت تحقيقا في الحادث.");
  private static final String JOINED = String.join("\n", TEXT);

  private static Report read(String html) {
    return Reading.of(html).only();
  }

  private static String paragraphs() {
    return "<p>" + String.join("</p>\n<p>", TEXT) + "</p>";
  }

  private static String links(int n) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < n; i++) {
      out.append("<li><a href='/n/").append(i).append("'>خبر آخر لا صلة له بما هنا رقم ");
      out.append(i).append("</a></li>");
    }
    return "<ul>" + out + "</ul>";
  }

  private static final String CLUTTERED =
      "<!DOCTYPE html><html lang=ar dir=rtl><head><meta charset=utf-8><title>"
          + TITLE
          + " - سكاي نيوز عربية</title>"
          + "<meta property='og:title' content='"
          + TITLE
          + "'><meta property='og:site_name' content='سكاي نيوز عربية'>"
          + "<meta property='article:published_time' content='2022-01-23T09:15:00+04:00'>"
          + "<meta property='article:section' content='شرق أوسط'>"
          + "<link rel=canonical href='https://www.skynewsarabia.com/middle-east/1-x'>"
          + "<script>var text = 'ليس من النص في شيء على الإطلاق، فلا يقرأ.';</script>"
          + "<style>.a{color:red}</style></head><body class='has-sidebar'>"
          + "<header><div class=date>الاثنين 24 يناير 2022</div><nav>%1$s</nav></header>"
          + "<div id=wrapper class='page'><div class='col-8'>"
          + "<div class=breadcrumb><a href=/>الرئيسية</a> &raquo; <a href=/a>أخبار</a></div>"
          + "<h1>"
          + TITLE
          + "</h1><div class=meta><span class=author>كتب المحرر</span>"
          + "<time datetime='2022-01-23T09:15'>23 يناير 2022</time></div>"
          + "<div class='share-bar'><a>فيسبوك</a><a>تويتر</a></div>"
          + "<figure><img src=x><figcaption>صورة من الأرشيف تظهر السوق قبل سنوات عدة.</figcaption>"
          + "</figure><div class='article-body'>%2$s</div>"
          + "<div class='tags'><a>انفجار</a> <a>سوق</a></div>"
          + "<div class='related-articles'><h3>مواضيع ذات صلة</h3>%1$s"
          + "<p>نبذة عن مقال آخر طويلة بما يكفي لتبدو كأنها فقرة من النص، وهي ليست منه.</p></div>"
          + "<div class=comments><p>تعليق قارئ طويل يكتب رأيه في ما جرى، ويسهب فيه كثيرا.</p></div>"
          + "</div><aside><h3>الأكثر قراءة</h3>%1$s</aside></div>"
          + "<footer><p>جميع الحقوق محفوظة للناشر، ولا يجوز النقل إلا بإذن مكتوب منه.</p></footer>"
          + "</body></html>";

  @Test
  void findsTheArticleInTheClutter() {
    String body =
        "<p>"
            + TEXT.get(0)
            + "</p><div class='read-more'><a href=/x>اقرأ أيضا: خبر آخر</a></div><p>"
            + TEXT.get(1)
            + "</p><div class=ad>إعلان</div><p>اقرأ أيضاً: <a href=/y>وهذا خبر ثان</a></p><p>"
            + TEXT.get(2)
            + "</p><p>"
            + TEXT.get(3)
            + "</p>";
    Report report = read(CLUTTERED.formatted(links(12), body));
    assertThat(report.text()).isEqualTo(JOINED);
    assertThat(report.title()).isEqualTo(TITLE);
    assertThat(report.source()).isEqualTo("SkyNews");
    assertThat(report.published()).isEqualTo("2022-01-23T09:15+04:00");
    assertThat(report.url()).isEqualTo("https://www.skynewsarabia.com/middle-east/1-x");
    assertThat(report.category()).isEqualTo("شرق أوسط");
  }

  @Test
  void readsWindows1256AndUtf16() {
    String page = CLUTTERED.formatted(links(5), paragraphs());
    for (String name : List.of("windows-1256", "ISO-8859-6", "UTF-16LE", "UTF-16BE")) {
      byte[] bytes = page.replace("utf-8", name).getBytes(Charset.forName(name));
      assertThat(Reading.of(bytes).only().text()).as(name).isEqualTo(JOINED);
    }
    byte[] bytes = Reading.gzip(page.getBytes(StandardCharsets.UTF_8));
    assertThat(Reading.of(bytes).only().text()).isEqualTo(JOINED);
  }

  @Test
  void readsBareTextWithLineBreaks() {
    String page =
        "<html><body><div id=menu>"
            + links(8)
            + "</div><h1>"
            + TITLE
            + "</h1><div class=story>"
            + String.join("<br><br>", TEXT)
            + "</div>"
            + links(8)
            + "</body></html>";
    assertThat(read(page).text()).isEqualTo(JOINED);
    assertThat(read("<html><body>" + String.join("<br/>", TEXT) + "</body></html>").text())
        .isEqualTo(JOINED);
  }

  @Test
  void readsTableLayouts() {
    String page =
        "<html><head><title>"
            + TITLE
            + "</title></head><body><form id=aspnetForm><table><tr><td>"
            + links(10)
            + "</td><td><table><tr><td><font size=5>"
            + TITLE
            + "</font></td></tr><tr><td>نشر في: 23/01/2022</td></tr><tr><td><font>"
            + String.join("<br>", TEXT)
            + "</font></td></tr></table></td><td>"
            + links(10)
            + "</td></tr></table></form></body></html>";
    Report report = read(page);
    assertThat(report.text()).isEqualTo(JOINED);
    assertThat(report.title()).isEqualTo(TITLE);
    assertThat(report.published()).isEqualTo("2022-01-23");
  }

  @Test
  void readsAmpPages() {
    String page =
        "<!doctype html><html amp lang=ar><head><meta charset=utf-8><link rel=canonical"
            + " href='https://arabic.rt.com/world/1/'><script type='application/ld+json'>"
            + "{\"@context\":\"x\",\"@type\":[\"NewsArticle\"],\"headline\":\""
            + TITLE
            + "\",\"datePublished\":\"2022-01-23T06:00:00Z\",\"publisher\":{\"name\":\"RT Arabic\"}}"
            + "</script></head><body><amp-sidebar>"
            + links(9)
            + "</amp-sidebar><main><article><h1>"
            + TITLE
            + "</h1><amp-img></amp-img><section>"
            + "<p>"
            + TEXT.get(0)
            + "</p>"
            + "</section><amp-ad></amp-ad><section>"
            + "<p>"
            + String.join("</p><p>", TEXT.subList(1, 4))
            + "</p>"
            + "</section></article></main><footer>"
            + links(3)
            + "</footer></body></html>";
    Report report = read(page);
    assertThat(report.text()).isEqualTo(JOINED);
    assertThat(report.title()).isEqualTo(TITLE);
    assertThat(report.published()).isEqualTo("2022-01-23T06:00Z");
    assertThat(report.source()).isEqualTo("RT");
  }

  @Test
  void readsParagraphsThatHaveBlocksOfTheirOwn() {
    StringBuilder page = new StringBuilder("<html><body><div>" + links(6) + "</div><main>");
    for (String paragraph : TEXT) {
      page.append("<div class='css-x1'><div><span>")
          .append(paragraph)
          .append("</span></div></div>");
      page.append("<div class='css-x2'><button>شارك</button></div>");
    }
    assertThat(read(page + "</main>" + links(9) + "</body></html>").text()).isEqualTo(JOINED);
  }

  @Test
  void fallsBackOnTheDeclaredBody() {
    String page =
        "<html><head><script type='application/ld+json'>[{\"@type\":\"WebSite\"},{\"@graph\":["
            + "{\"@type\":\"ReportageNewsArticle\",\"headline\":\""
            + TITLE
            + "\",\"articleBody\":\"<p>"
            + String.join("<\\/p><p>", TEXT)
            + "<\\/p>\"}]}]</script></head>"
            + "<body><div id=app>جار التحميل</div></body></html>";
    assertThat(read(page).text()).isEqualTo(JOINED);
    assertThat(read(page).title()).isEqualTo(TITLE);
    String broken = page.replace("[{\"@type\":\"WebSite\"}", "[{\"@type\":WebSite}");
    assertThat(Reading.of(broken).onlyFailure()).isEqualTo("-: no article text found in this page");
  }

  @Test
  void keepsTheLeadAndTheSource() {
    String page =
        "<html><body>"
            + links(7)
            + "<article><header><h1>"
            + TITLE
            + "</h1><p class=lead>"
            + TEXT.get(0)
            + "</p></header><div class=content><p>"
            + TEXT.get(1)
            + "</p><h2>تحقيق</h2><p>"
            + TEXT.get(3)
            + "</p><p>المصدر: وكالات</p></div></article></body></html>";
    assertThat(read(page).text())
        .isEqualTo(
            TEXT.get(0) + "\n" + TEXT.get(1) + "\nتحقيق\n" + TEXT.get(3) + "\nالمصدر: وكالات");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta property='og:title' content='%s - BBC News عربي'>|",
        "<meta property='og:title' content='BBC'>|<h1>%s</h1>",
        "<title>%s - صحيفة البلدة</title>|",
        "<title>صحيفة البلدة</title>|<h1>%s</h1>",
        "<meta property='og:title' content='%s &#45; موقع مجهول تماما'>|<h1>%s</h1>"
      })
  void stripsTheOutletFromTheTitle(String head, String body) {
    String page =
        "<html><head>" + head + "</head><body>" + (body == null ? "" : body) + paragraphs();
    assertThat(read(page.replace("%s", TITLE)).title()).isEqualTo(TITLE);
  }

  @Test
  void keepsADashThatBelongsToTheHeadline() {
    String headline = "الشرطة: قتيلان في انفجار السوق - مصادر طبية تتحدث عن خمسة";
    assertThat(
            read("<meta property='og:title' content='" + headline + "'><body>" + paragraphs())
                .title())
        .isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta itemprop=datePublished content=2022-01-23>||2022-01-23",
        "<meta name=pubdate content='Sun, 23 Jan 2022 10:00:00 GMT'>||2022-01-23T10:00Z",
        "<link rel=canonical href='https://www.bbc.com/a'><meta name=date content='2022-07-23 10:00'>||2022-07-23T10:00+01:00",
        "|<time datetime='2022-01-23'>أمس</time>|2022-01-23",
        "|<span itemprop=datePublished>23 كانون الثاني 2022</span>|2022-01-23",
        "<link rel=canonical href='https://a.example/2022/01/23/x'>||2022-01-23",
        "|<div>24 يناير 2022</div><h1>خبر اليوم هنا</h1><div>23 يناير 2022</div>|2022-01-23",
        "|<h1>خبر اليوم هنا</h1><p class=post-date>كتب فلان، 23/01/2022 10:00</p>|2022-01-23",
        "||"
      })
  void findsTheDate(String head, String body, String expected) {
    String page =
        "<html><head>"
            + (head == null ? "" : head)
            + "</head><body>"
            + (body == null ? "" : body)
            + paragraphs()
            + "</body></html>";
    assertThat(read(page).published()).isEqualTo(expected);
  }

  @Test
  void aPageWithoutTextIsAFailure() {
    assertThat(Reading.of("<html><body><nav>" + links(3) + "</nav></body></html>").onlyFailure())
        .isEqualTo("-: no article text found in this page");
    assertThat(Reading.of("<html></html>").onlyFailure())
        .isEqualTo("-: no article text found in this page");
    assertThat(Reading.of("<?xml version='1.0'?><rss><channel/></rss>").onlyFailure())
        .isEqualTo("-: a feed (RSS or Atom), not a report");
  }

  @Test
  void deepNestingIsNoTrouble() {
    String deep = "<div>".repeat(100_000) + paragraphs() + "</div>".repeat(100_000);
    assertThat(read("<html><body>" + deep).text()).isEqualTo(JOINED);
    String form = "<div>".repeat(20_000) + "<input type=email>" + "</div>".repeat(20_000);
    assertThat(read("<html><body>" + form + paragraphs()).text()).isEqualTo(JOINED);
    String tables = "<table><tr><td>".repeat(1_000);
    assertThat(read("<html><body>" + tables + paragraphs()).text()).isEqualTo(JOINED);
    assertThat(read("<html><body><p>" + "<b><i>".repeat(50_000) + TEXT.get(0)).text()).isNotBlank();
  }

  @Test
  void passesOddCharactersThrough() {
    assertThat(read("<p>" + TEXT.get(0) + "&#xD800; \u0007\u202b&#55357;</p>").text())
        .startsWith(TEXT.get(0));
  }
}
