package org.oitcheck.crawl;

import org.oitcheck.snapshot.PageUrl;

/**
 * One reason to fetch an address.
 *
 * @param url     address, in the site's canonical form
 * @param offSite whether the host is another's
 * @param depth   clicks from the home page, -1 for unknown
 * @param score   worth of the link, 0 to 1
 * @param place   worth of its place, about -1 to 1
 * @param group   page template and tag path of the link
 * @param sitemap whether only a sitemap names it
 */
record Offer(PageUrl url, boolean offSite, int depth, double score, double place, String group, boolean sitemap) {}
