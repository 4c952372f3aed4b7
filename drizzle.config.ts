import { defineConfig } from 'drizzle-kit';

/** `npm run db:migration`: writes the next migration of drizzle/ from the schema. */
export default defineConfig({
	dialect: 'postgresql',
	schema: [
		'./src/lib/server/base/schema-faits.ts',
		'./src/lib/server/base/schema-histoire.ts',
		'./src/lib/server/base/schema-edition.ts'
	],
	out: './drizzle',
	casing: 'snake_case'
});
