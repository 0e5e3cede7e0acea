-- The roles, the database and the extensions that need the superuser; safe to run at every start.
\set ON_ERROR_STOP on
\getenv owner_password OWNER_PASSWORD
\getenv application_password APPLICATION_PASSWORD
SELECT 'CREATE ROLE bianmin_owner LOGIN'
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'bianmin_owner') \gexec
SELECT 'CREATE ROLE bianmin LOGIN'
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'bianmin') \gexec
ALTER ROLE bianmin_owner PASSWORD :'owner_password';
ALTER ROLE bianmin PASSWORD :'application_password';
SELECT 'CREATE DATABASE bianmin OWNER bianmin_owner'
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'bianmin') \gexec
\connect bianmin
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;
