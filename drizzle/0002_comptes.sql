CREATE TABLE "agents" (
	"sub" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"prenom" text,
	"nom" text,
	"siret" text,
	"vu_le" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "compte_structures" (
	"compte" text NOT NULL,
	"structure" text NOT NULL,
	CONSTRAINT "compte_structures_compte_structure_pk" PRIMARY KEY("compte","structure")
);
--> statement-breakpoint
CREATE TABLE "comptes" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"role" text DEFAULT 'contribution' NOT NULL,
	"suspendu_le" timestamp with time zone,
	CONSTRAINT "comptes_email_unique" UNIQUE("email"),
	CONSTRAINT "comptes_role" CHECK ("comptes"."role" in ('contribution', 'lecture', 'edition', 'publication', 'administration')),
	CONSTRAINT "comptes_email" CHECK ("comptes"."email" = lower("comptes"."email"))
);
--> statement-breakpoint
CREATE TABLE "essais" (
	"cle" text PRIMARY KEY NOT NULL,
	"nombre" integer NOT NULL,
	"debut" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identites" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identites_providerId_accountId_unique" UNIQUE("provider_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "liens" (
	"empreinte" text PRIMARY KEY NOT NULL,
	"compte" text NOT NULL,
	"expire" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "compte_structures" ADD CONSTRAINT "compte_structures_compte_comptes_id_fk" FOREIGN KEY ("compte") REFERENCES "public"."comptes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identites" ADD CONSTRAINT "identites_user_id_comptes_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."comptes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "liens" ADD CONSTRAINT "liens_compte_comptes_id_fk" FOREIGN KEY ("compte") REFERENCES "public"."comptes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_comptes_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."comptes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "essais_debut_index" ON "essais" USING btree ("debut");--> statement-breakpoint
CREATE INDEX "identites_user_id_index" ON "identites" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user_id_index" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verifications_identifier_index" ON "verifications" USING btree ("identifier");