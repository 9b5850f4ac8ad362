import * as v from "valibot";
import { Language, line, WebAddress } from "./text.schema.ts";

const SiteUrl = v.pipe(
	v.string(),
	v.check(isOrigin, "must be scheme and host alone, such as https://news.example"),
	v.transform((url) => new URL(url).origin),
);

function isOrigin(text: string): boolean {
	const url = URL.parse(text);
	const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
	return isWeb && url.href === `${url.origin}/`;
}

function isTimeZone(name: string): boolean {
	try {
		return new Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== "";
	} catch {
		return false;
	}
}

const Days = v.pipe(
	v.string(),
	v.regex(/^[1-9]\d{0,4}$/, "must be a number of days, from 1 to 99999"),
	v.transform(Number),
);

/** Accepts addresses separated by spaces, or none. */
const Hubs = v.pipe(
	v.string(),
	v.transform((text) => text.split(/\s+/).filter((address) => address !== "")),
	v.array(WebAddress),
);

/** Accepts addresses to which a fault may be told, separated by spaces, or none (RFC 9116 §2.5.3). */
const Contacts = v.pipe(
	v.string(),
	v.transform((text) => text.split(/\s+/).filter((address) => address !== "")),
	v.array(
		v.pipe(
			v.string(),
			v.regex(
				/^(?:https:\/\/|mailto:[^@]+@|tel:\+?\d)[\x21-\x7e]+$/,
				"must be addresses such as mailto:security@news.example or https://news.example/contact",
			),
		),
	),
);

/** So few that a text is searched for all of them at every save. */
const MOST_HOUSE_WORDS = 200;
const PAIR = "must be pairs such as Email=E-Mail, with semicolons between them";

/** Accepts words with the spelling of the house, or none. */
const HouseWords = v.pipe(
	v.string(),
	v.transform((text) =>
		text
			.split(";")
			.filter((pair) => pair.trim() !== "")
			.map((pair) => pair.split("=").map((word) => word.trim())),
	),
	v.array(
		v.strictTuple([v.pipe(v.string(), v.nonEmpty()), v.pipe(v.string(), v.nonEmpty())]),
		PAIR,
	),
	v.maxLength(MOST_HOUSE_WORDS),
);

/** The settings in [vars] of wrangler.toml, renamed for the code. */
export const Site = v.pipe(
	v.object({
		SITE_URL: SiteUrl,
		SITE_TITLE: line(200),
		SITE_DESCRIPTION: line(500),
		SITE_LANGUAGE: Language,
		WEBSUB_HUBS: v.optional(Hubs, ""),
		TURNSTILE_SITE_KEY: v.optional(v.string(), ""),
		ACCESS_AUD: v.optional(v.string(), ""),
		ACCESS_TEAM: v.optional(v.union([v.literal(""), SiteUrl]), ""),
		SECURITY_CONTACT: v.optional(Contacts, ""),
		VERSION_DAYS: v.optional(Days, "730"),
		HOUSE_WORDS: v.optional(HouseWords, ""),
		SITE_TIME_ZONE: v.pipe(
			v.string(),
			v.check(isTimeZone, "must be an IANA time zone such as Europe/Berlin"),
		),
	}),
	v.transform((vars) => ({
		url: vars.SITE_URL,
		title: vars.SITE_TITLE,
		description: vars.SITE_DESCRIPTION,
		language: vars.SITE_LANGUAGE,
		timeZone: vars.SITE_TIME_ZONE,
		hubs: vars.WEBSUB_HUBS,
		/** For how many days versions of articles are kept. */
		versionDays: vars.VERSION_DAYS,
		/** Words that the newsroom does not write, each with the one that it writes. */
		houseWords: vars.HOUSE_WORDS,
		/** The public key of Turnstile; "" if it is not set up. */
		turnstileKey: vars.TURNSTILE_SITE_KEY,
		/** The audience tag of the Access application that opens the newsroom; "" if none does. */
		accessAudience: vars.ACCESS_AUD,
		/** The address of the Access team, which signs its tokens; "" if none is known. */
		accessTeam: vars.ACCESS_TEAM,
		/** The addresses that take reports of security problems. Without one there is no security.txt. */
		securityContacts: vars.SECURITY_CONTACT,
	})),
);
export type Site = v.InferOutput<typeof Site> & {
	/** The static pages that pages of this site link to; undefined where nothing is shown to people. */
	staticPages?: StaticPageLinks;
	/** The topics that the newsroom chose for the navigation, in its order; undefined on pages without one. */
	sections?: NamedPath[];
};

/** A page of this site, by its title and its path. */
export interface NamedPath {
	title: string;
	path: string;
}

/** The links of all pages to the static pages that the newsroom stored, such as the imprint. */
export interface StaticPageLinks {
	/** In the order of the footer. */
	footer: { slug: string; title: string; language: string }[];
	/** The address of the privacy page, if there is one: forms link to it. */
	privacyUrl?: string;
}
