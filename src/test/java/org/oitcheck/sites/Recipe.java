package org.oitcheck.sites;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What one development site is made of, as written in {@code recipe.yaml}. */
@NullUnmarked // fields that YAML leaves out keep the values below
final class Recipe {
    /** Assessed fiscal year, Buddhist era. */
    public int year = 2566;
    /** Facts that parts and pages may name in braces: agency, short, district, province, … */
    public Map<String, String> facts = new LinkedHashMap<>();
    /** List name → rows; first row the field names, fields parted by a bar. */
    public Map<String, String> data = new LinkedHashMap<>();
    /** Charset that pages are written in; the layout decides whether it is declared. */
    public String charset = "UTF-8";
    /** Digits in documents: {@code thai} or {@code arabic}. */
    public String digits = "arabic";
    /** Font of the documents. */
    public String font = "Laksaman";
    /** How an item page shows its documents: list, table, button, attach, drive. */
    public String docStyle = "list";
    /** Address of news number {n}. */
    public String newsAt = "/news/{n}.html";
    /** Template of one entry of the menu, with {href} and {text}. */
    public String menuItem = "<li><a href=\"{href}\">{text}</a></li>";

    public List<MenuEntry> menu = new ArrayList<>();
    public List<PageSpec> pages = new ArrayList<>();
    public List<ItemSpec> items = new ArrayList<>();
    public List<NewsSpec> news = new ArrayList<>();
    /** How many pages of everyday news to add, and where in the common list to start. */
    public int noise = 20;

    public int noiseFrom;
    /** Whether there is a sitemap.xml, named in robots.txt. */
    public boolean sitemap;
    /** Written to {@code site.yaml} as it stands. */
    public Map<String, Object> server = new LinkedHashMap<>();

    @NullUnmarked
    static final class MenuEntry {
        public String t = "";
        /** Item id or path. */
        public String to = "";
    }

    @NullUnmarked
    static final class PageSpec {
        public String at = "";
        public String title = "";
        public String body = "";
        public boolean layout = true;
    }

    @NullUnmarked
    static final class NewsSpec {
        public String t = "";
        public String d = "";
        public String b = "";
    }

    @NullUnmarked
    static final class ItemSpec {
        public String o = "";
        /** Text of the link to the item. */
        public String link = "";
        /** Path of the item's page; empty when links lead to the documents. */
        public String at = "";

        public String title = "";
        /** Text of the page before its parts and documents. */
        public String body = "";
        /** Parts shown on the page itself. */
        public List<DocSpec> show = new ArrayList<>();

        public List<DocSpec> docs = new ArrayList<>();
        public String v = "FOUND";
        public String ocr;
        public List<String> miss = new ArrayList<>();
        public String why = "";
        /** Acceptable addresses; null for the documents and the page. */
        public List<String> urls;
        /** Whether nothing links to the item's page. */
        public boolean orphan;
    }

    @NullUnmarked
    static final class DocSpec {
        /** Part: file/variant. */
        public String p = "";
        /** Text instead of a part. */
        public String body = "";
        /** Address: path, or {{host:NAME}}/path. */
        public String f = "";
        /** Link text. */
        public String t = "";

        public Integer fy;
        public List<String> drop = new ArrayList<>();
        /** Facts for this document only. */
        public Map<String, String> with = new LinkedHashMap<>();

        public boolean scan;
        /** What lies in an archive (.zip): documents whose address is their name in it. */
        public List<DocSpec> inside = new ArrayList<>();
        /** File type of an address without an extension: the file then lies in {@code stored} and a route serves it. */
        public String as = "";
        /** Linked but not there. */
        public boolean broken;
        /** There but not linked. */
        public boolean orphan;
        /** Not the item, or not of the right year: never an acceptable address. */
        public boolean x;
        /** a, iframe, viewer, object, js. */
        public String via = "";
        /** Makes one document a year; {y} in address and link text is the year, {y+1} in the address the next. */
        public List<Integer> years = new ArrayList<>();
        /** The year of {@code years} that counts. */
        public int want;

        List<DocSpec> byYear() {
            if (years.isEmpty()) {
                return List.of(this);
            }
            List<DocSpec> all = new ArrayList<>();
            for (int year : years) {
                DocSpec one = new DocSpec();
                one.p = p;
                one.f = f.replace("{y}", String.valueOf(year)).replace("{y+1}", String.valueOf(year + 1));
                one.t = t.replace("{y}", String.valueOf(year)).replace("{y-1}", String.valueOf(year - 1));
                one.body = body;
                one.as = as;
                one.fy = year;
                one.with = with;
                one.via = via;
                one.x = year != want;
                if (one.x) {
                    one.f = one.f.replace(".pdf", ".docx"); // smaller
                } else {
                    one.drop = drop;
                    one.scan = scan;
                }
                all.add(one);
            }
            return all;
        }
    }

    /** Anchors and aliases are resolved first: Jackson alone would read an alias as the text of its name. */
    static Recipe read(Path file) throws IOException {
        Object resolved = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        return YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .convertValue(resolved, Recipe.class);
    }

    /** The rows of a list as field → value, with {@code no} counted from 1. */
    List<Map<String, String>> rows(String list) {
        String text = data.get(list);
        if (text == null) {
            throw new IllegalArgumentException("no data list '" + list + "'");
        }
        List<String> lines = text.lines().filter(l -> !l.isBlank()).toList();
        String[] fields = lines.get(0).split("\\|");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split("\\|", -1);
            if (values.length != fields.length) {
                throw new IllegalArgumentException(
                        list + ": " + values.length + " fields instead of " + fields.length + ": " + line);
            }
            Map<String, String> row = new LinkedHashMap<>();
            row.put("no", String.valueOf(rows.size() + 1));
            for (int i = 0; i < fields.length; i++) {
                row.put(fields[i].strip(), values[i].strip());
            }
            rows.add(row);
        }
        return rows;
    }
}
