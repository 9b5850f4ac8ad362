/** Static pages, such as the imprint. */
export const staticPages = {
	/** At the addresses where people look for these pages, while there are none. */
	missing: {
		"/impressum":
			"Diese Website hat noch kein Impressum. Die Redaktion veröffentlicht es als Seite „impressum“.",
		"/datenschutz":
			"Diese Website hat noch keine Datenschutzerklärung. Die Redaktion veröffentlicht sie als Seite „datenschutz“.",
	},
};
