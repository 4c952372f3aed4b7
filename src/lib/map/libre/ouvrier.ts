import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** Address of the worker that cuts contours into tiles: ours, so that no policy needs `blob:`. */
export const OUVRIER: string = workerUrl;
