#!/bin/sh
# What scripts/temporal-server.mjs does to the dev server. May run again without harm.
set -eu

# The server listens before its frontend is healthy, and knows of a new namespace some seconds after it has made it.
until_done() {
  tries=0
  until "$@" >/dev/null 2>&1; do
    tries=$((tries + 1))
    [ "$tries" -lt 120 ]
    sleep 1
  done
}

until_done temporal operator cluster health
temporal operator namespace describe --namespace default >/dev/null 2>&1 || temporal operator namespace create --namespace default --retention 180d
until_done temporal operator search-attribute list --namespace default
temporal operator search-attribute create --namespace default --name InstitutionCode --type Keyword --name BusinessCode --type Keyword --name ProcessState --type Keyword --name PersonId --type Keyword
temporal operator namespace update --namespace default --retention 180d
