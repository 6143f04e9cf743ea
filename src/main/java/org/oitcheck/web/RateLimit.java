package org.oitcheck.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** So many requests in a time for each sender; the least recent senders are forgotten. Safe for use by several threads. */
final class RateLimit {
    private static final int MOST_SENDERS = 10_000;

    private final int requests;
    private final Duration time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_SENDERS;
        }
    };

    RateLimit(int requests, Duration time) {
        this.requests = requests;
        this.time = time;
    }

    boolean take(String sender) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(
                    sender,
                    s -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, time))
                            .build());
        }
        return bucket.tryConsume(1);
    }
}
