CREATE TABLE "import_anomalies" (
	"import" bigint NOT NULL,
	"rang" integer NOT NULL,
	"niveau" text NOT NULL,
	"champ" text,
	"detail" jsonb NOT NULL,
	CONSTRAINT "import_anomalies_import_rang_pk" PRIMARY KEY("import","rang")
);
--> statement-breakpoint
CREATE TABLE "import_ecarts" (
	"import" bigint NOT NULL,
	"rang" integer NOT NULL,
	"feuille" text NOT NULL,
	"cle" text NOT NULL,
	"objet" text NOT NULL,
	"avant" jsonb,
	"apres" jsonb,
	"retrait" boolean NOT NULL,
	CONSTRAINT "import_ecarts_import_rang_pk" PRIMARY KEY("import","rang")
);
--> statement-breakpoint
CREATE TABLE "import_morceaux" (
	"import" bigint NOT NULL,
	"rang" integer NOT NULL,
	"octets" "bytea" NOT NULL,
	CONSTRAINT "import_morceaux_import_rang_pk" PRIMARY KEY("import","rang")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"nom" text NOT NULL,
	"sha256" text NOT NULL,
	"taille" integer NOT NULL,
	"auteur" text NOT NULL,
	"quand" timestamp with time zone DEFAULT now() NOT NULL,
	"etat" text DEFAULT 'depose' NOT NULL,
	"reglages" jsonb NOT NULL,
	"tour" integer DEFAULT 0 NOT NULL,
	"vu" timestamp with time zone,
	"progres" jsonb,
	"vue" jsonb,
	"comptes" jsonb,
	"base" bigint,
	"changement" bigint,
	"clos" timestamp with time zone,
	"clos_par" text,
	CONSTRAINT "imports_etat" CHECK ("imports"."etat" in ('depose', 'lecture', 'refuse', 'pret', 'arrete', 'accepte', 'abandonne')),
	CONSTRAINT "imports_sha256" CHECK ("imports"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "imports_accepte" CHECK (("imports"."etat" = 'accepte') = ("imports"."changement" is not null))
);
--> statement-breakpoint
ALTER TABLE "import_anomalies" ADD CONSTRAINT "import_anomalies_import_imports_id_fk" FOREIGN KEY ("import") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_ecarts" ADD CONSTRAINT "import_ecarts_import_imports_id_fk" FOREIGN KEY ("import") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_morceaux" ADD CONSTRAINT "import_morceaux_import_imports_id_fk" FOREIGN KEY ("import") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_changement_changements_id_fk" FOREIGN KEY ("changement") REFERENCES "public"."changements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_anomalies_import_niveau_rang_index" ON "import_anomalies" USING btree ("import","niveau","rang");