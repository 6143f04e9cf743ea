import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Readers of the dashboard, each from a loopback address of its own as people come from different places, each thinking half a second
 * between two pages. Prints latencies by kind of page. Arguments: address, set-up code, readers, seconds, sites.
 */
public final class DashboardLoad {
    private static int sites;
    private static final String PASSWORD = "a long enough password";

    private record Sample(String page, double millis) {}

    public static void main(String[] args) throws Exception {
        String base = args[0];
        int readers = Integer.parseInt(args[2]);
        long seconds = Long.parseLong(args[3]);
        sites = Integer.parseInt(args[4]);
        try (Reader admin = new Reader(base, 250)) {
            String setUp = admin.get("/set-up");
            admin.post("/set-up", token(setUp), "code", args[1], "username", "admin", "password", PASSWORD);
            admin.login();
            String list = admin.get("/?q=127.0.0.1");
            long agency = first(list, "/sites/(\\d+)\"");
            ConcurrentLinkedQueue<Sample> samples = new ConcurrentLinkedQueue<>();
            List<Thread> threads = new ArrayList<>();
            long[] end = {Long.MAX_VALUE};
            for (int i = 0; i < readers; i++) {
                Reader reader = new Reader(base, 2 + i);
                reader.login();
                int seed = i;
                threads.add(new Thread(() -> read(reader, new Random(seed), samples, end)));
            }
            read(admin, new Random(99), new ConcurrentLinkedQueue<>(), new long[] {System.nanoTime() + 5_000_000_000L}); // warm
            admin.post("/sites/" + agency + "/check", admin.csrf, "x", "y");
            end[0] = System.nanoTime() + seconds * 1_000_000_000L;
            threads.forEach(Thread::start);
            int checks = 1;
            while (System.nanoTime() < end[0]) {
                Thread.sleep(1000);
                if (!admin.get("/sites/" + agency).contains("s-RUNNING") && !admin.get("/sites/" + agency).contains("s-QUEUED")) {
                    admin.post("/sites/" + agency + "/check", admin.csrf, "x", "y");
                    checks++;
                }
            }
            for (Thread t : threads) {
                t.join();
            }
            tell(samples, seconds, checks);
        }
    }

    private static void tell(ConcurrentLinkedQueue<Sample> samples, long seconds, int checks) {
        Map<String, List<Double>> byPage = new TreeMap<>();
        samples.forEach(s -> {
            byPage.computeIfAbsent(s.page(), p -> new ArrayList<>()).add(s.millis());
            byPage.computeIfAbsent("~ all", p -> new ArrayList<>()).add(s.millis());
        });
        System.out.printf("%-10s %8s %8s %8s %8s%n", "page", "n", "p50 ms", "p95 ms", "p99 ms");
        byPage.forEach((page, times) -> {
            double[] sorted = times.stream().mapToDouble(d -> d).sorted().toArray();
            System.out.printf("%-10s %8d %8.0f %8.0f %8.0f%n", page, sorted.length, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99));
        });
        System.out.printf("%.1f pages a second, %d checks started meanwhile%n", samples.size() / (double) seconds, checks);
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
    }

    private static void read(Reader reader, Random random, ConcurrentLinkedQueue<Sample> samples, long[] end) {
        try {
            Thread.sleep(random.nextInt(3000)); // fifty people do not come in the same moment
            String[] orders = {"NAME", "BEST", "WORST", "FALLEN", "OLDEST"};
            while (System.nanoTime() < end[0]) {
                int from = random.nextInt(Math.max(1, sites / 50)) * 50;
                String list = timed(reader, samples, "list", "/?order=" + orders[random.nextInt(5)] + "&from=" + from);
                timed(reader, samples, "search", "/?q=" + random.nextInt(sites));
                long site = first(list, "/sites/(\\d+)\"");
                String page = timed(reader, samples, "site", "/sites/" + site);
                long run = first(page, "/runs/(\\d+)\"");
                timed(reader, samples, "run", "/runs/" + run);
                timed(reader, samples, "review", "/review");
                timed(reader, samples, "alerts", "/alerts");
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String timed(Reader reader, ConcurrentLinkedQueue<Sample> samples, String name, String path)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        String body = reader.get(path);
        samples.add(new Sample(name, (System.nanoTime() - start) / 1e6));
        Thread.sleep(500);
        return body;
    }

    private static long first(String page, String pattern) {
        Matcher m = Pattern.compile(pattern).matcher(page);
        if (!m.find()) {
            throw new IllegalStateException("no " + pattern);
        }
        return Long.parseLong(m.group(1));
    }

    private static String token(String page) {
        Matcher m = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        return m.find() ? m.group(1) : "";
    }

    private static final class Reader implements AutoCloseable {
        private final String base;
        private final CloseableHttpClient http;
        private String csrf = "";

        Reader(String base, int last) {
            this.base = base;
            this.http = HttpClients.custom()
                    .disableRedirectHandling()
                    .setRoutePlanner(new DefaultRoutePlanner(null) {
                        @Override
                        protected InetAddress determineLocalAddress(HttpHost firstHop, HttpContext context) {
                            try {
                                return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
                            } catch (java.net.UnknownHostException e) {
                                throw new IllegalStateException(e);
                            }
                        }
                    })
                    .build();
        }

        void login() throws IOException {
            String page = get("/login");
            post("/login", token(page), "username", "admin", "password", PASSWORD);
            csrf = token(get("/schedules"));
        }

        String get(String path) throws IOException {
            return http.execute(new HttpGet(URI.create(base + path)), r -> {
                if (r.getCode() != 200) {
                    throw new IOException(path + ": " + r.getCode());
                }
                return EntityUtils.toString(r.getEntity());
            });
        }

        void post(String path, String csrf, String... fields) throws IOException {
            HttpPost post = new HttpPost(URI.create(base + path));
            List<BasicNameValuePair> pairs = new ArrayList<>(List.of(new BasicNameValuePair("_csrf", csrf)));
            for (int i = 0; i < fields.length; i += 2) {
                pairs.add(new BasicNameValuePair(fields[i], fields[i + 1]));
            }
            post.setEntity(new UrlEncodedFormEntity(pairs));
            int status = http.execute(post, r -> r.getCode());
            if (status >= 400) {
                throw new IOException(path + ": " + status);
            }
        }

        @Override
        public void close() throws IOException {
            http.close();
        }
    }
}
