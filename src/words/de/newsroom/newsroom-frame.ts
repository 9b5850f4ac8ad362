/** The frame of the newsroom's pages. */
export const navigation = {
	menu: "Menü",
	close: "Schließen",
	home: "Übersicht",
	groups: { content: "Inhalt", website: "Website", team: "Team", operation: "Betrieb" },
	signedInAs: "Angemeldet als",
	toSite: "Zur Website",
	toHome: "Zur Übersicht",
};
