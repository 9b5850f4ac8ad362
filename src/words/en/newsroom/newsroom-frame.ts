import type { navigation as german } from "../../de/newsroom/newsroom-frame.ts";

export const navigation: typeof german = {
	menu: "Menu",
	close: "Close",
	home: "Overview",
	groups: { content: "Content", website: "Website", team: "Team", operation: "Operation" },
	signedInAs: "Signed in as",
	toSite: "To the website",
	toHome: "To the overview",
};
