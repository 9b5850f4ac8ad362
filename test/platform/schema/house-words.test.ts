import * as v from "valibot";
import { expect, it } from "vitest";
import { Site } from "../../../src/platform/schema/site-settings.schema.ts";

const settings = {
	...{ SITE_URL: "https://news.example", SITE_TITLE: "Randnotiz", SITE_DESCRIPTION: "Meldungen" },
	...{ SITE_LANGUAGE: "de", SITE_TIME_ZONE: "Europe/Berlin" },
};

it.each<[string | undefined, unknown]>([
	[undefined, []],
	["", []],
	[
		" Email = E-Mail;Photo=Foto; ",
		[
			["Email", "E-Mail"],
			["Photo", "Foto"],
		],
	],
	["Email", undefined],
	["Email=", undefined],
	["=E-Mail", undefined],
	["a=b=c", undefined],
	["a=b;".repeat(201), undefined],
])("reads the setting HOUSE_WORDS %j as %j", (HOUSE_WORDS, words) => {
	const given = HOUSE_WORDS === undefined ? settings : { ...settings, HOUSE_WORDS };
	const { success, output } = v.safeParse(Site, given);
	expect(success ? Object(output).houseWords : undefined).toEqual(words);
});
