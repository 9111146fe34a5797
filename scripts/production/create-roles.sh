#!/bin/sh
# Run once by PostgreSQL's image on an empty volume. The same roles as scripts/database-roles.mjs, and Temporal's own:
# both databases in one cluster, so one point-in-time restore brings both back.
set -eu
psql -v ON_ERROR_STOP=1 --username postgres \
  -v migrator="$MIGRATOR_PASSWORD" -v application="$APPLICATION_PASSWORD" -v temporal="$TEMPORAL_PASSWORD" <<'SQL'
create role migrator login password :'migrator';
create role application login password :'application';
create role temporal login createdb password :'temporal';
create database talent owner migrator;
SQL
