import type { Frame } from "../../newsroom/layout/newsroom-layout.tsx";
import type { Permission } from "../../platform/http/route-policy.ts";
import { wordsFor } from "../../words/languages.ts";

interface SurveyTabsProps {
	frame: Frame;
	slug: string;
	/** The query of the filter, which results and answers share, such as `?from=2024-07-01`. */
	query?: string;
	/** False for a working copy that was never stored: nobody can have answered it. */
	isStored?: boolean;
}

type TabName = "edit" | "preview" | "results" | "responses" | "snippets";

interface Tab {
	name: TabName;
	/** The path below that of the survey. */
	path: string;
	needs: Permission;
	/** Other pages that belong to it, below the survey. */
	pages?: RegExp;
	/** True if the page takes the filter of answers. */
	isFiltered?: true;
	/** True if the page is there before the survey is stored. */
	isEarly?: true;
}

const tabs: Tab[] = [
	{ name: "edit", path: "/edit", needs: "surveys:write", isEarly: true },
	{ name: "preview", path: "/preview", needs: "surveys:read", isEarly: true },
	{
		name: "results",
		path: "",
		needs: "results:read",
		pages: /^\/(?:texts|cross)\b/,
		isFiltered: true,
	},
	{
		name: "responses",
		path: "/responses",
		needs: "results:read",
		pages: /^\/caught$/,
		isFiltered: true,
	},
	{ name: "snippets", path: "/snippets", needs: "surveys:read" },
];

/** Leads from one page of a survey to its others; each is shown to those who may open it. */
export function SurveyTabs({ frame, slug, query = "", isStored = true }: SurveyTabsProps) {
	const { language, path, permissions } = frame;
	const words = wordsFor(language).newsroom;
	const base = `/newsroom/surveys/${slug}`;
	const shown = tabs.filter(
		({ needs, isEarly }) => permissions?.has(needs) && (isStored || isEarly),
	);
	return (
		<nav class="tabs" aria-label={words.surveyPages}>
			<ul>
				{shown.map((tab) => (
					<li>
						<a
							href={base + tab.path + (tab.isFiltered ? query : "")}
							aria-current={currentnessOf(tab, path.slice(base.length))}
						>
							{words.tabs[tab.name]}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}

/** Says if a path below the survey is that of the tab, or of a page that belongs to it. */
function currentnessOf({ path, pages }: Tab, current: string): "page" | "true" | undefined {
	if (current === path) return "page";
	const isBelow = path !== "" && current.startsWith(`${path}/`);
	return isBelow || pages?.test(current) ? "true" : undefined;
}
