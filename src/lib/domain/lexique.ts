/**
 * The words that an elected official may not know, in one plain sentence each. Shown at hand on the
 * term itself and gathered on the help page, in this order.
 */
export const LEXIQUE = [
	{
		id: 'opsn',
		terme: 'OPSN',
		definition:
			'Opérateur public de services numériques\u00a0: une structure publique ou associative, gouvernée par des élus, qui rend des services numériques à plusieurs collectivités.'
	},
	{
		id: 'opsn-historique',
		terme: 'OPSN historique',
		definition:
			'Structure née pour informatiser les collectivités\u00a0: syndicat informatique, centre de gestion, agence technique, association de maires…'
	},
	{
		id: 'thd',
		terme: 'THD',
		definition:
			'Très haut débit. Un opérateur THD est un syndicat créé, ou chargé, de déployer la fibre\u202f; beaucoup ajoutent désormais des services numériques.'
	},
	{
		id: 'axe',
		terme: 'Axe',
		definition:
			'L’un des douze grands domaines de services de l’étude de 2023, comme la cybersécurité ou l’e-administration. Chacun se divise en sous-thématiques.'
	},
	{
		id: 'couverture',
		terme: 'Couverture',
		definition:
			'Le territoire servi, et non la part des structures qui proposent un service (ce second sens s’appelle ici taux de déploiement).'
	},
	{
		id: 'perimetre',
		terme: 'Périmètre',
		definition:
			'Le territoire qu’une structure peut servir. À distinguer de ses adhérents\u00a0: les collectivités qui l’ont réellement rejointe.'
	},
	{
		id: 'cdg',
		terme: 'CDG',
		definition:
			'Centre de gestion de la fonction publique territoriale\u00a0: un établissement, le plus souvent un par département, qui aide les collectivités à gérer leur personnel et, parfois, leur informatique.'
	},
	{
		id: 'epci',
		terme: 'EPCI',
		definition:
			'Établissement public de coopération intercommunale\u00a0: communauté de communes, communauté d’agglomération, communauté urbaine ou métropole.'
	},
	{
		id: 'gip',
		terme: 'GIP',
		definition:
			'Groupement d’intérêt public\u00a0: une personne morale qui réunit l’État, des collectivités et d’autres organismes autour d’une mission.'
	},
	{
		id: 'at',
		terme: 'AT',
		definition:
			'Agence technique départementale\u00a0: un établissement créé avec le département pour apporter de l’ingénierie aux communes.'
	},
	{
		id: 'adm',
		terme: 'ADM',
		definition: 'Association départementale de maires, souvent ouverte aux intercommunalités.'
	},
	{
		id: 'spl',
		terme: 'SPL',
		definition: 'Société publique locale\u00a0: une société dont tout le capital est public.'
	},
	{
		id: 'syndicat-mixte',
		terme: 'Syndicat mixte',
		definition:
			'Regroupement de collectivités de natures différentes. Fermé\u00a0: communes et intercommunalités seulement. Ouvert\u00a0: aussi départements, régions ou autres organismes publics.'
	},
	{
		id: 'declic',
		terme: 'Déclic',
		definition:
			'Le réseau français des opérateurs publics de services numériques, commanditaire de l’étude de 2023.'
	},
	{
		id: 'cog',
		terme: 'COG',
		definition:
			'Code officiel géographique de l’Insee\u00a0: la liste, refaite chaque année, des communes, départements et régions avec leurs codes.'
	},
	{
		id: 'siren',
		terme: 'SIREN',
		definition: 'Numéro à neuf chiffres qui identifie un organisme en France.'
	},
	{
		id: 'rgpd',
		terme: 'RGPD et DPO',
		definition:
			'Règlement européen sur la protection des données personnelles, et le délégué (DPO) chargé d’y veiller, souvent partagé entre communes.'
	},
	{
		id: 'rgs',
		terme: 'RGS',
		definition:
			'Référentiel général de sécurité\u00a0: les règles de sécurité des services publics en ligne.'
	},
	{
		id: 'soc',
		terme: 'SOC',
		definition:
			'Centre de surveillance (security operations center) qui détecte les attaques informatiques et y réagit.'
	},
	{
		id: 'sig',
		terme: 'SIG et PCRS',
		definition:
			'Système d’information géographique\u00a0: les cartes et leurs données. Le plan de corps de rue simplifié (PCRS) en est le fond très précis des rues.'
	},
	{
		id: 'ged',
		terme: 'GED',
		definition:
			'Gestion électronique de documents\u00a0: classer, retrouver et partager des documents.'
	},
	{
		id: 'ent',
		terme: 'ENT',
		definition: 'Espace numérique de travail d’une école, d’un collège ou d’un lycée.'
	},
	{
		id: 'rgaa',
		terme: 'RGAA',
		definition:
			'Référentiel général d’amélioration de l’accessibilité\u00a0: les règles qui rendent un site utilisable par tous, handicap compris.'
	},
	{
		id: 'iot',
		terme: 'IoT',
		definition:
			'Objets connectés\u00a0: capteurs et appareils qui envoient leurs mesures par un réseau.'
	}
] as const satisfies readonly { id: string; terme: string; definition: string }[];

export type IdLexique = (typeof LEXIQUE)[number]['id'];

/** A word and its meaning, as `ui/Definition.svelte` takes them. */
export function definir(id: IdLexique): { term: string; text: string } {
	const mot = LEXIQUE.find((entree) => entree.id === id)!;
	return { term: mot.terme, text: mot.definition };
}
