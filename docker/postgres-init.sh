#!/bin/sh
# Runs once, when the database is made: the login that the platform works with. It owns nothing; migrations grant it what it needs.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$DATABASE_APP_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE ves_app LOGIN PASSWORD :'password';
SQL
