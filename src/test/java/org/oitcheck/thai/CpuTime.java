package org.oitcheck.thai;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Time the current thread has computed: what else the machine does makes no difference to it. */
final class CpuTime {
    private CpuTime() {}

    static Duration now() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }
}
