/** Static pages, such as the imprint. */
export const staticPages = {
	/** At the addresses where people look for these pages, while there are none. */
	missing: {
		"/impressum":
			"This site has no imprint yet. The newsroom publishes it as the page “impressum”.",
		"/datenschutz":
			"This site has no privacy policy yet. The newsroom publishes it as the page “datenschutz”.",
	},
};
