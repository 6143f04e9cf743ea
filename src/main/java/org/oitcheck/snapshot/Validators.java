package org.oitcheck.snapshot;

/**
 * What a server said by which it will know whether an answer is still the same.
 *
 * @param url          address that answered
 * @param etag         {@code ETag} as sent; may be empty
 * @param lastModified {@code Last-Modified} as sent; may be empty
 */
public record Validators(PageUrl url, String etag, String lastModified) {}
