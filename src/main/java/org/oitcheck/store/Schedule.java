package org.oitcheck.store;

import java.time.Instant;

/**
 * When sites are checked. All times of day are in Asia/Bangkok.
 *
 * @param id            number; 0 for one that is not stored yet
 * @param name          name for people
 * @param siteId        site; 0 for all active sites
 * @param cron          five or six fields
 * @param jitterMinutes sites start spread over so many minutes, 0 to 1440
 * @param quietFrom     begin of the hours in which no check starts, {@code HH:mm}; empty for none
 * @param quietTo       end of those hours
 * @param active        whether it is followed
 * @param nextAt        when it is due next; {@link Instant#EPOCH} when not computed yet
 */
public record Schedule(
        long id,
        String name,
        long siteId,
        String cron,
        int jitterMinutes,
        String quietFrom,
        String quietTo,
        boolean active,
        Instant nextAt) {}
