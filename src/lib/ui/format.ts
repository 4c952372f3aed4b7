const NUMBER = new Intl.NumberFormat('fr-FR');

/** A number as French writes it: 1234.5 gives "1 234,5" with a narrow no-break space. */
export const formatNumber = (value: number): string => NUMBER.format(value);
