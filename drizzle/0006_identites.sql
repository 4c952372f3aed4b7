ALTER TABLE "identites" DROP CONSTRAINT "identites_providerId_accountId_unique";--> statement-breakpoint
DROP INDEX "identites_user_id_index";--> statement-breakpoint
ALTER TABLE "identites" ADD CONSTRAINT "identites_une" UNIQUE("provider_id","account_id");--> statement-breakpoint
ALTER TABLE "identites" ADD CONSTRAINT "identites_une_par_compte" UNIQUE("user_id","provider_id");