/** What is charged for a unit beyond what is included in a month. */
interface Price {
	included: number;
	dollars: number;
	per: number;
	source: string;
}

const DOCS = "https://developers.cloudflare.com";
const million = 1e6;

/** When the pages were last compared with these figures. */
export const PRICES_AS_OF = "2026-11-22";

/** The Workers Paid plan. */
export const SUBSCRIPTION = { dollars: 5, source: `${DOCS}/workers/platform/pricing/` };

/**
 * Workers Cache in front changes no request's price: a hit is billed as a request, and only spares
 * the processor time (https://developers.cloudflare.com/workers/cache/#billing).
 */
export const prices = {
	requests: {
		included: 10 * million,
		dollars: 0.3,
		per: million,
		source: `${DOCS}/workers/platform/pricing/`,
	},
	cpuMs: {
		included: 30 * million,
		dollars: 0.02,
		per: million,
		source: `${DOCS}/workers/platform/pricing/`,
	},
	rowsRead: {
		included: 25_000 * million,
		dollars: 0.001,
		per: million,
		source: `${DOCS}/d1/platform/pricing/`,
	},
	rowsWritten: {
		included: 50 * million,
		dollars: 1,
		per: million,
		source: `${DOCS}/d1/platform/pricing/`,
	},
	storedGb: { included: 5, dollars: 0.75, per: 1, source: `${DOCS}/d1/platform/pricing/` },
	kvReads: {
		included: 10 * million,
		dollars: 0.5,
		per: million,
		source: `${DOCS}/kv/platform/pricing/`,
	},
	kvWrites: {
		included: million,
		dollars: 5,
		per: million,
		source: `${DOCS}/kv/platform/pricing/`,
	},
} as const satisfies Record<string, Price>;

export type Meter = keyof typeof prices;

/** What a month's use of one meter costs. */
export function charge(meter: Meter, used: number): number {
	const { included, dollars, per }: Price = prices[meter];
	return (Math.max(0, used - included) / per) * dollars;
}
