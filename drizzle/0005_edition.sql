CREATE TABLE "ebauches" (
	"auteur" text NOT NULL,
	"objet" text NOT NULL,
	"sujet" text NOT NULL,
	"base" jsonb NOT NULL,
	"empreinte" text NOT NULL,
	"saisie" jsonb NOT NULL,
	"preuve" jsonb NOT NULL,
	"commentaire" text NOT NULL,
	"quand" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ebauches_auteur_objet_sujet_pk" PRIMARY KEY("auteur","objet","sujet"),
	CONSTRAINT "ebauches_objet" CHECK ("ebauches"."objet" in ('structure', 'solution', 'source')),
	CONSTRAINT "ebauches_empreinte" CHECK ("ebauches"."empreinte" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "proposition_champs" (
	"proposition" bigint NOT NULL,
	"rang" integer NOT NULL,
	"rangee" text NOT NULL,
	"colonnes" text[] NOT NULL,
	"avant" jsonb,
	"apres" jsonb,
	"source" text NOT NULL,
	"decision" text,
	"motif" text,
	"par" text,
	"decidee" timestamp with time zone,
	CONSTRAINT "proposition_champs_proposition_rang_pk" PRIMARY KEY("proposition","rang"),
	CONSTRAINT "proposition_champs_effet" CHECK ("proposition_champs"."avant" is not null or "proposition_champs"."apres" is not null),
	CONSTRAINT "proposition_champs_decision" CHECK ("proposition_champs"."decision" in ('acceptee', 'refusee')),
	CONSTRAINT "proposition_champs_refus" CHECK ("proposition_champs"."decision" <> 'refusee' or "proposition_champs"."motif" is not null)
);
--> statement-breakpoint
CREATE TABLE "propositions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "propositions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"structure" text NOT NULL,
	"relecture" bigint,
	"auteur" text NOT NULL,
	"message" text NOT NULL,
	"quand" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "relectures" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "relectures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"structure" text NOT NULL,
	"jeton" text NOT NULL,
	"destinataire" text NOT NULL,
	"par" text NOT NULL,
	"creee" timestamp with time zone DEFAULT now() NOT NULL,
	"expire" timestamp with time zone NOT NULL,
	"revoquee" timestamp with time zone,
	CONSTRAINT "relectures_jeton_unique" UNIQUE("jeton"),
	CONSTRAINT "relectures_jeton" CHECK ("relectures"."jeton" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "proposition_champs" ADD CONSTRAINT "proposition_champs_proposition_propositions_id_fk" FOREIGN KEY ("proposition") REFERENCES "public"."propositions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "propositions" ADD CONSTRAINT "propositions_relecture_relectures_id_fk" FOREIGN KEY ("relecture") REFERENCES "public"."relectures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "propositions_structure_index" ON "propositions" USING btree ("structure");