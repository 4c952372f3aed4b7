CREATE TABLE "adoptions" (
	"fait" bigint PRIMARY KEY NOT NULL,
	"solution" text NOT NULL,
	"organisation" text,
	"nom" text NOT NULL,
	"type" text,
	"role" text NOT NULL,
	"etat" text NOT NULL,
	"depuis" text,
	"jusqua" text,
	"hebergement" text,
	"nombre" integer,
	CONSTRAINT "adoptions_qui" CHECK (("adoptions"."organisation" is null) <> ("adoptions"."nombre" is null)),
	CONSTRAINT "adoptions_type" CHECK ("adoptions"."organisation" is null or "adoptions"."type" is not null),
	CONSTRAINT "adoptions_nombre" CHECK ("adoptions"."nombre" >= 0),
	CONSTRAINT "adoptions_role" CHECK ("adoptions"."role" in ('promoteur', 'co-developpeur', 'adoptant', 'distributeur', 'contributeur', 'financeur'))
);
--> statement-breakpoint
CREATE TABLE "caracteristiques" (
	"fait" bigint PRIMARY KEY NOT NULL,
	"structure" text NOT NULL,
	"champ" text NOT NULL,
	"valeur" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fait_sources" (
	"fait" bigint NOT NULL,
	"rang" integer NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "fait_sources_fait_rang_pk" PRIMARY KEY("fait","rang")
);
--> statement-breakpoint
CREATE TABLE "faits" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "faits_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"date" text,
	"confiance" text NOT NULL,
	"note" text,
	CONSTRAINT "faits_confiance" CHECK ("faits"."confiance" in ('haute', 'moyenne', 'basse'))
);
--> statement-breakpoint
CREATE TABLE "relations" (
	"fait" bigint PRIMARY KEY NOT NULL,
	"objet" text NOT NULL,
	"a" text NOT NULL,
	"b" text,
	"nom" text NOT NULL,
	"type" text NOT NULL,
	"departements" text[] NOT NULL,
	"axes" text[] NOT NULL,
	"depuis" text,
	CONSTRAINT "relations_objet" CHECK ("relations"."objet" in ('structure', 'solution'))
);
--> statement-breakpoint
CREATE TABLE "services" (
	"fait" bigint PRIMARY KEY NOT NULL,
	"structure" text NOT NULL,
	"axe" text NOT NULL,
	"sous_thematique" text,
	"etat" text NOT NULL,
	CONSTRAINT "services_cle" UNIQUE NULLS NOT DISTINCT("structure","axe","sous_thematique"),
	CONSTRAINT "services_etat" CHECK ("services"."etat" in ('propose', 'ne-propose-pas', 'projet'))
);
--> statement-breakpoint
CREATE TABLE "solutions" (
	"fait" bigint PRIMARY KEY NOT NULL,
	"solution" text NOT NULL,
	"nom" text NOT NULL,
	"alias" text[] NOT NULL,
	"origine" text NOT NULL,
	"couche" text NOT NULL,
	"etat" text NOT NULL,
	"description" text,
	"licence" text,
	"depot" text,
	"axes" jsonb NOT NULL,
	CONSTRAINT "solutions_solution_unique" UNIQUE("solution"),
	CONSTRAINT "solutions_origine" CHECK ("solutions"."origine" in ('etude-2023', 'suite-territoriale', 'autre')),
	CONSTRAINT "solutions_couche" CHECK ("solutions"."couche" in ('solution', 'engagement', 'standard')),
	CONSTRAINT "solutions_etat" CHECK ("solutions"."etat" in ('active', 'dormante', 'inconnu'))
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text PRIMARY KEY NOT NULL,
	"titre" text NOT NULL,
	"editeur" text,
	"url" text,
	"document" text,
	"date_publication" text,
	"date_lecture" text NOT NULL,
	"nature" text NOT NULL,
	"licence" text,
	CONSTRAINT "sources_nature" CHECK ("sources"."nature" in ('validee', 'entretien', 'publique')),
	CONSTRAINT "sources_adresse" CHECK ("sources"."url" is not null or "sources"."document" is not null)
);
--> statement-breakpoint
CREATE TABLE "structures" (
	"slug" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "territoires" (
	"fait" bigint PRIMARY KEY NOT NULL,
	"structure" text NOT NULL,
	"zone" text NOT NULL,
	"code" text NOT NULL,
	"nom" text NOT NULL,
	"nature" text NOT NULL,
	"etendue" text NOT NULL,
	CONSTRAINT "territoires_cle" UNIQUE("structure","zone","code","nature","etendue"),
	CONSTRAINT "territoires_zone" CHECK ("territoires"."zone" in ('region', 'departement', 'epci', 'commune')),
	CONSTRAINT "territoires_nature" CHECK ("territoires"."nature" in ('perimetre', 'adherents')),
	CONSTRAINT "territoires_etendue" CHECK ("territoires"."etendue" in ('entiere', 'partielle', 'inconnue'))
);
--> statement-breakpoint
CREATE TABLE "changement_lignes" (
	"changement" bigint NOT NULL,
	"rang" integer NOT NULL,
	"feuille" text NOT NULL,
	"cle" text NOT NULL,
	"avant" jsonb,
	"apres" jsonb,
	CONSTRAINT "changement_lignes_changement_rang_pk" PRIMARY KEY("changement","rang"),
	CONSTRAINT "changement_lignes_effet" CHECK ("changement_lignes"."avant" is not null or "changement_lignes"."apres" is not null)
);
--> statement-breakpoint
CREATE TABLE "changements" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "changements_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"auteur" text NOT NULL,
	"commentaire" text NOT NULL,
	"empreinte_origine" text,
	"quand" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"nom" text PRIMARY KEY NOT NULL,
	"contenu" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journal" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "journal_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"auteur" text NOT NULL,
	"action" text NOT NULL,
	"detail" jsonb NOT NULL,
	"quand" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pointeur" (
	"un" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"version" integer NOT NULL,
	"tour" bigint NOT NULL,
	CONSTRAINT "pointeur_un" CHECK ("pointeur"."un" = 1)
);
--> statement-breakpoint
CREATE TABLE "versions" (
	"numero" integer PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"contenu" text NOT NULL,
	"date" text NOT NULL,
	"commentaire" text,
	"auteur" text NOT NULL,
	"parent" integer,
	"changement" bigint,
	"quand" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "versions_sha256_unique" UNIQUE("sha256"),
	CONSTRAINT "versions_numero" CHECK ("versions"."numero" > 0),
	CONSTRAINT "versions_sha256" CHECK ("versions"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "adoptions" ADD CONSTRAINT "adoptions_fait_faits_id_fk" FOREIGN KEY ("fait") REFERENCES "public"."faits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoptions" ADD CONSTRAINT "adoptions_solution_solutions_solution_fk" FOREIGN KEY ("solution") REFERENCES "public"."solutions"("solution") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "caracteristiques" ADD CONSTRAINT "caracteristiques_fait_faits_id_fk" FOREIGN KEY ("fait") REFERENCES "public"."faits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "caracteristiques" ADD CONSTRAINT "caracteristiques_structure_structures_slug_fk" FOREIGN KEY ("structure") REFERENCES "public"."structures"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fait_sources" ADD CONSTRAINT "fait_sources_fait_faits_id_fk" FOREIGN KEY ("fait") REFERENCES "public"."faits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fait_sources" ADD CONSTRAINT "fait_sources_source_sources_id_fk" FOREIGN KEY ("source") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_fait_faits_id_fk" FOREIGN KEY ("fait") REFERENCES "public"."faits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_fait_faits_id_fk" FOREIGN KEY ("fait") REFERENCES "public"."faits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_structure_structures_slug_fk" FOREIGN KEY ("structure") REFERENCES "public"."structures"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "solutions" ADD CONSTRAINT "solutions_fait_faits_id_fk" FOREIGN KEY ("fait") REFERENCES "public"."faits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "territoires" ADD CONSTRAINT "territoires_fait_faits_id_fk" FOREIGN KEY ("fait") REFERENCES "public"."faits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "territoires" ADD CONSTRAINT "territoires_structure_structures_slug_fk" FOREIGN KEY ("structure") REFERENCES "public"."structures"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "changement_lignes" ADD CONSTRAINT "changement_lignes_changement_changements_id_fk" FOREIGN KEY ("changement") REFERENCES "public"."changements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pointeur" ADD CONSTRAINT "pointeur_version_versions_numero_fk" FOREIGN KEY ("version") REFERENCES "public"."versions"("numero") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_parent_versions_numero_fk" FOREIGN KEY ("parent") REFERENCES "public"."versions"("numero") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_changement_changements_id_fk" FOREIGN KEY ("changement") REFERENCES "public"."changements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "adoptions_cle" ON "adoptions" USING btree ("solution",coalesce("organisation", "nom"));--> statement-breakpoint
CREATE INDEX "caracteristiques_structure_index" ON "caracteristiques" USING btree ("structure");--> statement-breakpoint
CREATE INDEX "fait_sources_source_index" ON "fait_sources" USING btree ("source");--> statement-breakpoint
CREATE UNIQUE INDEX "relations_cle" ON "relations" USING btree ("objet","a",coalesce("b", "nom"),"type");