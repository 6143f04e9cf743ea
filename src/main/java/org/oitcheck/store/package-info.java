/**
 * History of checks and what people decided about them, in an embedded database or PostgreSQL with the same tables. Checklists go
 * in; sites, runs, items over time, decisions, schedules, accounts and the audit log come out. {@link org.oitcheck.store.Store} is
 * the entry. A method that returned has stored: a crash after it loses nothing.
 */
@NullMarked
package org.oitcheck.store;

import org.jspecify.annotations.NullMarked;
