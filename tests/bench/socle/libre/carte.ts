import { Map as Carte, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

// The least that a MapLibre page of the départements can be: one source, one layer, one hover.
setWorkerUrl(workerUrl);
const response = await fetch('/departements.topo.json');
const topo = (await response.json()) as Topology;
const carte = new Carte({
	container: 'carte',
	style: { version: 8, sources: {}, layers: [] },
	center: [2.5, 46.6],
	zoom: 5,
	attributionControl: false
});
carte.on('load', () => {
	const data = feature(topo, topo.objects.departements!) as GeoJSON.FeatureCollection;
	carte.addSource('departements', { type: 'geojson', data, promoteId: 'code' });
	carte.addLayer({
		id: 'departements',
		type: 'fill',
		source: 'departements',
		paint: {
			'fill-color': ['case', ['boolean', ['feature-state', 'survol'], false], '#000091', '#cacafb']
		}
	});
});
let survol: string | number | undefined;
carte.on('mousemove', 'departements', ({ features }) => {
	const id = features?.[0]?.id;
	if (id === survol) return;
	const state = (code: typeof survol, survole: boolean) =>
		code && carte.setFeatureState({ source: 'departements', id: code }, { survol: survole });
	state(survol, false);
	state(id, true);
	survol = id;
	document.documentElement.dataset.survol = String(id);
});
