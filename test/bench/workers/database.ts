interface DatabaseEnv {
	/** A D1 binding speaks HTTP with its database by this; its type does not say so. */
	DB: { fetcher: Fetcher };
}

const PREFIX = "mf-header-";

/** D1 for another process: answers Miniflare's client for remote bindings, which puts what it was asked into headers. */
export default {
	fetch(request, { DB }) {
		const { method, body } = request;
		const own = [...request.headers].filter(([name]) => name.startsWith(PREFIX));
		const headers = own.map(([name, value]) => [name.slice(PREFIX.length), value]);
		return DB.fetcher.fetch(request.headers.get("MF-URL") ?? "", { method, headers, body });
	},
} satisfies ExportedHandler<DatabaseEnv>;
