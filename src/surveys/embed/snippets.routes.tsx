import { Hono } from "hono";
import { frameOf } from "../../newsroom/layout/newsroom-layout.tsx";
import { newsroomScripts } from "../../newsroom/layout/newsroom-scripts.middleware.ts";
import type { NewsroomEnv } from "../../newsroom/member.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path, query } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { withSurvey } from "../survey/find-survey.middleware.ts";
import { findStandings } from "../survey/placement/find-standings.ts";
import { toSurvey } from "../survey/survey.json.ts";
import { cacheableLanguage } from "../survey/survey-language.ts";
import { LanguageQuery, PageLanguageQuery } from "../survey/survey-query.schema.ts";
import { toSnippets } from "./snippets.json.ts";
import { SnippetsPage } from "./snippets.page.tsx";
import { EmbeddedPage } from "./spread/embedded.page.tsx";
import { EmbeddedQuery } from "./spread/embedded.schema.ts";
import { embeddedPolicy } from "./spread/embedded-policy.ts";
import { qrSvg } from "./spread/qr-code.ts";
import { shareAddress } from "./spread/share-address.ts";

const AS_SVG = { "Content-Type": "image/svg+xml" };

/** Everything that brings people to a survey: its link, a QR code, and code to copy. Drafts have it too. */
export const newsroomSnippets = new Hono<NewsroomEnv>()
	.get(
		"/newsroom/surveys/:slug/snippets",
		policy("newsroom", "surveys:read"),
		path(SlugPath),
		query(PageLanguageQuery),
		newsroomScripts,
		withSurvey,
		async (c) => {
			const { site, survey, primaryDb } = c.var;
			const lang = cacheableLanguage(survey, c.req.valid("query").lang);
			const frame = frameOf(c);
			const standings = await findStandings(primaryDb, survey, frame.language);
			const snippets = toSnippets(site, survey, lang);
			const page = { ...frame, survey: toSurvey(site, survey), lang, snippets, standings };
			return c.html(<SnippetsPage {...page} />);
		},
	)
	.get(
		"/newsroom/surveys/:slug/qr.svg",
		policy("newsroom", "surveys:read"),
		path(SlugPath),
		query(PageLanguageQuery),
		withSurvey,
		(c) => {
			const { site, survey } = c.var;
			const lang = cacheableLanguage(survey, c.req.valid("query").lang);
			return c.body(qrSvg(shareAddress(toSurvey(site, survey), lang)), 200, AS_SVG);
		},
	)
	.get(
		"/newsroom/surveys/:slug/embedded",
		policy("newsroom", "surveys:read"),
		path(SlugPath),
		query(EmbeddedQuery),
		withSurvey,
		(c) => {
			const { site, survey } = c.var;
			const { lang, look } = c.req.valid("query");
			const shown = { slug: survey.slug, lang: cacheableLanguage(survey, lang), look };
			c.header("Content-Security-Policy", embeddedPolicy(site.url, survey.slug));
			return c.html(<EmbeddedPage siteUrl={site.url} {...shown} />);
		},
	)
	.get(
		"/newsroom/api/surveys/:slug/snippets",
		policy("newsroom", "surveys:read"),
		path(SlugPath),
		query(LanguageQuery),
		withSurvey,
		(c) => {
			const { site, survey } = c.var;
			const language = cacheableLanguage(survey, c.req.valid("query").lang);
			return c.json(toSnippets(site, survey, language));
		},
	);
