package org.oitcheck.crawl;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.Selector;
import org.oitcheck.snapshot.FetchFailure.Cause;

/**
 * Recognises pages that answer but are not the page: bot walls, log-in forms, parked domains, "under construction" and self-made
 * "not found" pages. Careful rather than keen: a page with real text beside such words is a page.
 *
 * @param cause  what a link to it means
 * @param detail short English reason
 */
record PageKind(Cause cause, String detail) {
    private static final int LITTLE_TEXT = 800;
    private static final Evaluator PASSWORD = Selector.evaluatorOf("input[type=password]");

    private static final List<String> WALL_MARKS = List.of(
            "cf-challenge",
            "cf_chl_",
            "challenge-platform",
            "/cdn-cgi/challenge",
            "cf-browser-verification",
            "_incapsula_resource",
            "incapsula incident id",
            "sucuri_cloudproxy_js",
            "ddos-guard",
            "captcha-delivery.com",
            "perimeterx",
            "px-captcha",
            "aws-waf-token",
            "awswafintegration");
    private static final List<String> WALL_WORDS = List.of(
            "just a moment...",
            "attention required! | cloudflare",
            "checking your browser",
            "verify you are human",
            "are you a robot",
            "you have been blocked",
            "request unsuccessful",
            "bot verification");
    private static final List<String> PARKED = List.of(
            "domain is for sale",
            "buy this domain",
            "this domain may be for sale",
            "domain parking",
            "parked free, courtesy",
            "sedoparking",
            "hugedomains.com",
            "the domain has expired",
            "this domain has expired",
            "โดเมนหมดอายุ",
            "this account has been suspended",
            "account suspended");
    private static final List<String> CONSTRUCTION = List.of(
            "under construction",
            "under maintenance",
            "coming soon",
            "กำลังปรับปรุง",
            "อยู่ระหว่างการปรับปรุง",
            "อยู่ระหว่างปรับปรุง",
            "ปิดปรับปรุง",
            "อยู่ระหว่างดำเนินการจัดทำเว็บไซต์",
            "อยู่ระหว่างการพัฒนา",
            "apache2 debian default page",
            "apache2 ubuntu default page",
            "welcome to nginx",
            "it works!",
            "iis windows server");
    private static final List<String> NOT_FOUND = List.of(
            "404 not found",
            "page not found",
            "404 error",
            "error 404",
            "ไม่พบหน้า",
            "ไม่พบหน้าเว็บ",
            "ไม่พบเพจ",
            "ไม่พบข้อมูลที่ท่านต้องการ",
            "ไม่พบไฟล์",
            "file not found");

    /**
     * @param answer the answer
     * @param dom    its page
     * @return what it is instead of a page; empty for an ordinary page
     */
    static Optional<PageKind> of(Answer answer, Document dom) {
        Element body = dom.body();
        String title = dom.title().toLowerCase(Locale.ROOT);
        String text = body == null ? "" : textStart(body);
        boolean little = text.length() < LITTLE_TEXT;
        if (little && wall(dom, title, text)) {
            return Optional.of(new PageKind(Cause.BLOCKED, "a bot wall answers in the place of the page"));
        }
        Optional<PageKind> login = login(answer, dom, title, little);
        if (login.isPresent()) {
            return login;
        }
        if (!little) {
            return Optional.empty();
        }
        if (mentions(PARKED, title, text)) {
            return Optional.of(new PageKind(Cause.SOFT_404, "parked or suspended domain"));
        }
        boolean bare = text.length() < LITTLE_TEXT / 2;
        if (mentions(NOT_FOUND, title, bare ? text : "")) {
            return Optional.of(new PageKind(Cause.SOFT_404, "the page says that it was not found"));
        }
        boolean fewLinks = dom.select("a[href]").size() < 8;
        if (fewLinks && mentions(CONSTRUCTION, title, bare ? text : "")) {
            return Optional.of(new PageKind(Cause.SOFT_404, "under construction"));
        }
        return Optional.empty();
    }

    /** Whether a refusing answer (403, 429, 503) is a bot wall: its body says so. */
    static boolean wallBody(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, 64 * 1024), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return WALL_MARKS.stream().anyMatch(head::contains)
                || WALL_WORDS.stream().anyMatch(head::contains);
    }

    private static boolean wall(Document dom, String title, String text) {
        if (mentions(WALL_WORDS, title, text)) {
            return true;
        }
        for (Element script : dom.select("script, form[action], iframe[src]")) {
            String marks = (script.attr("src") + script.attr("action") + script.attr("id") + head(script.data()))
                    .toLowerCase(Locale.ROOT);
            if (WALL_MARKS.stream().anyMatch(marks::contains)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<PageKind> login(Answer answer, Document dom, String title, boolean little) {
        String host = answer.finalUrl().host();
        if (host.equals("accounts.google.com")
                || host.equals("login.microsoftonline.com")
                || host.equals("login.live.com")) {
            return Optional.of(new PageKind(Cause.LOGIN, "asks for a log-in at " + host));
        }
        if (dom.selectFirst(PASSWORD) == null) {
            return Optional.empty();
        }
        String path = answer.finalUrl().path().toLowerCase(Locale.ROOT);
        boolean sentThere = answer.redirected() && path.matches(".*(login|signin|sign-in|log-in|auth).*");
        boolean named = title.matches(".*(log ?in|sign ?in|เข้าสู่ระบบ|ลงชื่อเข้าใช้).*");
        boolean form = little && dom.select("a[href]").size() < 15;
        return sentThere || form || (named && little)
                ? Optional.of(new PageKind(Cause.LOGIN, "a log-in form answers in the place of the page"))
                : Optional.empty();
    }

    private static boolean mentions(List<String> words, String title, String text) {
        return words.stream().anyMatch(w -> title.contains(w) || text.contains(w));
    }

    /** Beginning of the visible text, enough to tell a short page from a long one. */
    private static String textStart(Element body) {
        StringBuilder text = new StringBuilder();
        body.filter((node, depth) -> {
            if (node instanceof org.jsoup.nodes.TextNode t) {
                text.append(t.text().strip()).append(' ');
            }
            return text.length() > LITTLE_TEXT ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        });
        return text.toString().strip().toLowerCase(Locale.ROOT);
    }

    private static String head(String s) {
        return s.length() <= 2000 ? s : s.substring(0, 2000);
    }
}
