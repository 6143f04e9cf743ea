package org.oitcheck.store;

import org.junit.jupiter.api.Tag;
import org.oitcheck.tools.PostgresServer;

/** The store's promises on a real PostgreSQL. */
@Tag("postgres")
class PostgresStoreTest extends StoreContract {
    @Override
    StoreSettings newDatabase() {
        return StoreSettings.postgresql(PostgresServer.shared().newDatabase(), "oitcheck", "");
    }
}
