-- What happened is never rewritten: these tables only grow.
CREATE FUNCTION refuser_reecriture() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'la table % ne se réécrit pas', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER changements_ecrits BEFORE UPDATE OR DELETE OR TRUNCATE ON "changements" FOR EACH STATEMENT EXECUTE FUNCTION refuser_reecriture();
--> statement-breakpoint
CREATE TRIGGER changement_lignes_ecrites BEFORE UPDATE OR DELETE OR TRUNCATE ON "changement_lignes" FOR EACH STATEMENT EXECUTE FUNCTION refuser_reecriture();
--> statement-breakpoint
CREATE TRIGGER versions_ecrites BEFORE UPDATE OR DELETE OR TRUNCATE ON "versions" FOR EACH STATEMENT EXECUTE FUNCTION refuser_reecriture();
--> statement-breakpoint
CREATE TRIGGER journal_ecrit BEFORE UPDATE OR DELETE OR TRUNCATE ON "journal" FOR EACH STATEMENT EXECUTE FUNCTION refuser_reecriture();
--> statement-breakpoint
-- Those who serve the site hear that another release is public; the poll catches what they missed.
CREATE FUNCTION annoncer_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_notify('mitoyen_version', NEW.version::text);
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER pointeur_annonce AFTER INSERT OR UPDATE ON "pointeur" FOR EACH ROW EXECUTE FUNCTION annoncer_version();
--> statement-breakpoint
-- A change replaces rows that others name: what they name is looked at when it commits.
ALTER TABLE "fait_sources" ALTER CONSTRAINT "fait_sources_source_sources_id_fk" DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "adoptions" ALTER CONSTRAINT "adoptions_solution_solutions_solution_fk" DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "caracteristiques" ALTER CONSTRAINT "caracteristiques_structure_structures_slug_fk" DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "territoires" ALTER CONSTRAINT "territoires_structure_structures_slug_fk" DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "services" ALTER CONSTRAINT "services_structure_structures_slug_fk" DEFERRABLE INITIALLY DEFERRED;
