import { toSlug } from "../../../platform/schema/slug.schema.ts";
import { countOf, type MatchGroup, type MatchGroups } from "./match-groups.sql.ts";

/** The most topics to choose from: those with the most hits. */
const MAX_TOPICS = 30;
/** The most years to choose from, unless all matches were counted. */
const MAX_YEARS = 60;

/** The filters of the search page; undefined for those that are not set. */
interface SearchFilters {
	topic: string | undefined;
	year: number | undefined;
}

/** A value of a filter that has hits. */
export interface Choice {
	/** The value of the parameter. */
	value: string;
	name: string;
	/** The number of hits that it leaves; undefined if not all were counted. */
	hits: number | undefined;
}

/** The values of both filters that leave hits, each under the other filter, and the names of those that are set. */
export interface SearchChoices {
	topics: Choice[];
	years: Choice[];
	/** The number of hits without filters; undefined if there are more than are counted. */
	unfiltered: number | undefined;
}

/** Returns the choices of a search. A value that is set is always among them. */
export function toChoices(found: MatchGroups, { topic, year }: SearchFilters): SearchChoices {
	const { groups, oldestYear } = found;
	const isCounted = oldestYear === undefined;
	const inYear = groups.filter((group) => year === undefined || group.year === year);
	const inTopic = groups.filter((group) => topic === undefined || slugsOf(group).includes(topic));
	return {
		topics: topicChoices(inYear, topic, namesOf(groups), isCounted),
		years: yearChoices(isCounted ? inTopic : groups, year, oldestYear),
		unfiltered: isCounted ? countOf(groups) : undefined,
	};
}

function topicChoices(
	groups: MatchGroup[],
	chosen: string | undefined,
	names: Map<string, string>,
	isCounted: boolean,
): Choice[] {
	const counts = new Map<string, number>();
	for (const group of groups)
		for (const slug of slugsOf(group)) counts.set(slug, (counts.get(slug) ?? 0) + group.articles);
	const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, MAX_TOPICS);
	const shown = new Map(most);
	if (chosen !== undefined) shown.set(chosen, counts.get(chosen) ?? 0);
	return [...shown]
		.map(([value, hits]) => ({
			value,
			name: names.get(value) ?? value,
			hits: isCounted ? hits : undefined,
		}))
		.sort((a, b) => a.name.localeCompare(b.name));
}

function yearChoices(
	groups: MatchGroup[],
	chosen: number | undefined,
	oldestYear: number | undefined,
): Choice[] {
	const counts = new Map<number, number>();
	for (const { year, articles } of groups) counts.set(year, (counts.get(year) ?? 0) + articles);
	if (chosen !== undefined) counts.set(chosen, counts.get(chosen) ?? 0);
	// Of so many matches not all were counted: every year is offered, as hardly one of them has no match.
	if (oldestYear !== undefined)
		for (const year of yearsBetween(Math.max(...counts.keys()), oldestYear))
			counts.set(year, counts.get(year) ?? 0);
	return [...counts]
		.sort(([a], [b]) => b - a)
		.map(([year, hits]) => ({
			value: `${year}`,
			name: `${year}`,
			hits: oldestYear === undefined ? hits : undefined,
		}));
}

function yearsBetween(newest: number, oldest: number): number[] {
	const length = Math.min(MAX_YEARS, newest - oldest + 1);
	return Array.from({ length }, (_, index) => newest - index);
}

const slugsOf = ({ topics }: MatchGroup) => topics.map(toSlug);

function namesOf(groups: MatchGroup[]): Map<string, string> {
	return new Map(
		groups.flatMap(({ topics }) => topics.map((name) => [toSlug(name), name] as const)),
	);
}
