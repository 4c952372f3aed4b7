/**
 * Names of the free facts that sources bring, where the key alone would not read well: accents,
 * capitals, or a word that the value does not say. Any other key is read as it is written.
 */
const MOTS: Readonly<Record<string, string>> = {
	activite: 'Activité',
	'adherents-a-la-creation': 'Adhérents à la création',
	adherents: 'Adhérents',
	'ancien-nom': 'Ancien nom',
	anciennete: 'Ancienneté',
	'avancement-fibre': 'Avancement de la fibre',
	'bouquet-adherents': 'Bouquet de services, adhérents',
	'bouquet-contenu': 'Bouquet de services, contenu',
	'bouquet-prix': 'Bouquet de services, prix',
	'code-source': 'Code source',
	'communes-representees': 'Communes représentées',
	controle: 'Contrôle',
	cooperation: 'Coopération',
	'couverture-ent': 'Couverture de l’ENT',
	delegues: 'Délégués',
	economies: 'Économies',
	'eclairage-public': 'Éclairage public',
	'effectif-vise': 'Effectif visé',
	energie: 'Énergie',
	'ent-premier-degre': 'ENT du premier degré',
	'feuille-de-route-2024-2028': 'Feuille de route 2024-2028',
	'financement-anct': 'Financement de l’ANCT',
	'fournisseur-identite': 'Fournisseur d’identité',
	gracethd: 'GraceTHD',
	gratuite: 'Gratuité',
	'jeux-de-donnees': 'Jeux de données',
	'lien-avec-declic': 'Lien avec Déclic',
	'maitrise-ouvrage-thd': 'Maîtrise d’ouvrage du THD',
	'mission-d-etude': 'Mission d’étude',
	'nom-developpe': 'Nom développé',
	'open-data-locale': 'Open Data Locale',
	'partenaires-tno': 'Partenaires du projet TNO',
	'perimetre-anct': 'Départements selon l’ANCT',
	'place-face-au-thd': 'Place face au THD',
	'plateforme-sig': 'Plateforme de SIG',
	predecesseur: 'Prédécesseur',
	predecesseurs: 'Prédécesseurs',
	'qualification-opsn': 'Qualification d’OPSN',
	'rencontre-declic': 'Rencontre de Déclic',
	'role-eco-clic': 'Rôle dans éco-clic',
	'service-numerique': 'Service numérique',
	'services-annonces': 'Services annoncés',
	'services-anct': 'Services selon l’ANCT',
	siege: 'Siège',
	'smart-val-de-loire': 'Smart Val de Loire',
	'statut-operateur-anct': 'Statut selon l’ANCT',
	'strategie-usages': 'Stratégie des usages',
	'territoire-adherents': 'Territoire des adhérents',
	'usagers-dpo': 'Usagers du DPO',
	'usagers-madis': 'Usagers de Madis',
	'usagers-teletransmission': 'Usagers de la télétransmission',
	videoprotection: 'Vidéoprotection'
};

/** Name of a free fact: "ancien-nom" is "Ancien nom". */
export function motsFait(champ: string): string {
	const mots = MOTS[champ] ?? champ.replaceAll('-', ' ');
	return mots.charAt(0).toUpperCase() + mots.slice(1);
}
