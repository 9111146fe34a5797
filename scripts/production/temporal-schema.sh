#!/bin/sh
# Makes or updates the tables of Temporal's server. May run again without harm.
set -eu
for database in temporal visibility; do
  name=temporal
  [ "$database" = visibility ] && name=temporal_visibility
  tool="temporal-sql-tool --plugin postgres12 --endpoint $POSTGRES_SEEDS --port $DB_PORT --user $POSTGRES_USER --database $name"
  $tool create-database
  # Fails where the schema is there already; then only the update is needed.
  $tool setup-schema --version 0.0 || true
  $tool update-schema --schema-name "postgresql/v12/$database"
done
