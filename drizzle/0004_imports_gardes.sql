-- A file that was given is kept, with its report; once accepted or abandoned, nothing of it changes.
CREATE FUNCTION garder_import() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' THEN
		RAISE EXCEPTION 'un import ne se supprime pas' USING ERRCODE = 'restrict_violation';
	END IF;
	IF OLD.etat IN ('accepte', 'abandonne') OR NEW.sha256 <> OLD.sha256 OR NEW.auteur <> OLD.auteur THEN
		RAISE EXCEPTION 'l’import % ne se réécrit pas', OLD.id USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER imports_gardes BEFORE UPDATE OR DELETE ON "imports" FOR EACH ROW EXECUTE FUNCTION garder_import();
--> statement-breakpoint
CREATE TRIGGER imports_non_vides BEFORE TRUNCATE ON "imports" FOR EACH STATEMENT EXECUTE FUNCTION refuser_reecriture();
--> statement-breakpoint
CREATE TRIGGER import_morceaux_ecrits BEFORE UPDATE OR DELETE OR TRUNCATE ON "import_morceaux" FOR EACH STATEMENT EXECUTE FUNCTION refuser_reecriture();
--> statement-breakpoint
-- A report is made again as a whole, until its import is closed.
CREATE FUNCTION garder_rapport() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP <> 'DELETE' OR EXISTS (SELECT 1 FROM imports WHERE id = OLD.import AND etat IN ('accepte', 'abandonne')) THEN
		RAISE EXCEPTION 'le rapport de l’import % ne se réécrit pas', OLD.import USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN OLD;
END $$;
--> statement-breakpoint
CREATE TRIGGER import_anomalies_gardees BEFORE UPDATE OR DELETE ON "import_anomalies" FOR EACH ROW EXECUTE FUNCTION garder_rapport();
--> statement-breakpoint
CREATE TRIGGER import_ecarts_gardes BEFORE UPDATE OR DELETE ON "import_ecarts" FOR EACH ROW EXECUTE FUNCTION garder_rapport();
