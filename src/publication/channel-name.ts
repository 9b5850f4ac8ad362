import type { Site } from "../platform/schema/site-settings.schema.ts";
import { languageName } from "../platform/ui/language-name.ts";
import type { Selection } from "./selection.schema.ts";

/** Returns a channel's name: the site's title, a topic, an author, or the name of a language. */
export function channelName(site: Site, { language }: Selection, name: string): string {
	if (language === undefined) return name === "" ? site.title : name;
	return languageName(language, site.language);
}

/** Returns the title of a channel's feed: its own name first, because feed readers cut long titles. */
export function channelTitle(site: Site, selection: Selection, name: string): string {
	return name === "" ? site.title : `${channelName(site, selection, name)} – ${site.title}`;
}
