package org.oitcheck.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.Extraction.Document;
import org.oitcheck.extract.Extraction.Reason;
import org.oitcheck.extract.Extraction.Unreadable;
import org.oitcheck.tools.Await;

class WorkerPoolTest {
    private static final byte[] TEXT = "ข้อความ หนึ่ง\nสอง".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temp;

    private WorkerPool pool(int size, Duration perFile) {
        return new WorkerPool(size, perFile, 96, temp);
    }

    private static String text(Extraction extraction) {
        return ((Document) extraction).parts().get(0).text();
    }

    @Test
    void aChildIsStartedWhenNeededAndUsedAgain() {
        try (WorkerPool pool = pool(2, Duration.ofMinutes(5))) {
            assertThat(pool.idleWorkers()).isZero();
            assertThat(text(pool.read(TEXT, "text/plain", false))).isEqualTo("ข้อความ หนึ่ง\nสอง");
            assertThat(text(pool.read(TEXT, "text/plain", false))).isEqualTo("ข้อความ หนึ่ง\nสอง");
            assertThat(pool.idleWorkers()).isEqualTo(1);
            assertThat(children()).isEqualTo(1);
        }
    }

    @Test
    void aFileThatFillsTheHeapCostsItselfAloneAndTheNextIsRead() {
        try (WorkerPool pool = pool(1, Duration.ofSeconds(15))) {
            Unreadable bomb = (Unreadable) pool.read(Bombs.pdfWithHugeStream(200_000_000), "application/pdf", false);

            assertThat(bomb.reason()).isIn(Reason.TOO_BIG, Reason.TIMEOUT);
            assertThat(text(pool.read(TEXT, "text/plain", false))).startsWith("ข้อความ");
        }
    }

    @Test
    void aFileThatTakesTooLongIsGivenUpAndTheNextIsRead() {
        try (WorkerPool pool = pool(1, Duration.ofSeconds(6))) {
            pool.read(TEXT, "text/plain", false);
            long start = System.nanoTime();
            Unreadable bomb = (Unreadable) pool.read(Bombs.pdfWithNestedForms(12), "application/pdf", false);
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            assertThat(bomb.reason()).isIn(Reason.TIMEOUT, Reason.TOO_BIG);
            assertThat(took).isLessThan(Duration.ofMinutes(2));
            assertThat(text(pool.read(TEXT, "text/plain", false))).startsWith("ข้อความ");
        }
    }

    @Test
    void aFileIsBlamedForTheTimeItWorkedNotForThatInWhichOthersHadTheProcessor() {
        Duration wall = Duration.ofSeconds(30);
        assertThat(WorkerPool.starved(Duration.ofSeconds(29), wall)).isFalse(); // works all the time: too much for it
        assertThat(WorkerPool.starved(Duration.ofSeconds(8), wall)).isTrue();
        assertThat(WorkerPool.starved(Duration.ofMillis(10), wall)).isFalse(); // hangs
    }

    @Test
    void severalThreadsShareTheChildren() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try (WorkerPool pool = pool(2, Duration.ofMinutes(5))) {
            List<Future<Extraction>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                byte[] body = ("แฟ้มที่ " + i).getBytes(StandardCharsets.UTF_8);
                answers.add(threads.submit(() -> pool.read(body, "text/plain", false)));
            }
            for (int i = 0; i < 40; i++) {
                assertThat(text(answers.get(i).get())).isEqualTo("แฟ้มที่ " + i);
            }
            assertThat(pool.idleWorkers()).isLessThanOrEqualTo(2);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void closingEndsTheChildren() throws Exception {
        List<ProcessHandle> started;
        try (WorkerPool pool = pool(1, Duration.ofMinutes(5))) {
            pool.read(TEXT, "text/plain", false);
            started = ProcessHandle.current()
                    .children()
                    .filter(WorkerPoolTest::worker)
                    .toList();
            assertThat(started).hasSize(1);
        }
        started.get(0).onExit().get(Await.LONGEST.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
    }

    private static long children() {
        return ProcessHandle.current().children().filter(WorkerPoolTest::worker).count();
    }

    /** The only Java processes that this one starts; their arguments are too long to be told by the system. */
    private static boolean worker(ProcessHandle process) {
        return process.info().command().orElse("").contains("java");
    }
}
