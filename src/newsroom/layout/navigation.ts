import type { Permission } from "../../platform/http/route-policy.ts";
import type { Words } from "../../words/languages.ts";

interface Entry {
	path: string;
	/** The permission that the page needs: others do not see the link. */
	needs: Permission;
	title: (words: Words) => string;
}

interface Group {
	name: keyof Words["navigation"]["groups"];
	entries: Entry[];
}

/** The navigation of the newsroom. A new page is a row here. */
const groups: Group[] = [
	{
		name: "content",
		entries: [
			{ path: "/newsroom", needs: "self", title: ({ navigation }) => navigation.home },
			{
				path: "/newsroom/articles",
				needs: "articles:read",
				title: ({ articleList }) => articleList.title,
			},
			{
				path: "/newsroom/articles/new",
				needs: "drafts:write",
				title: ({ editor }) => editor.newTitle,
			},
			{ path: "/newsroom/media", needs: "media:read", title: ({ media }) => media.title },
			{
				path: "/newsroom/surveys",
				needs: "results:read",
				title: ({ newsroom }) => newsroom.surveys,
			},
		],
	},
	{
		name: "website",
		entries: [
			{
				path: "/newsroom/front",
				needs: "articles:read",
				title: ({ frontPages }) => frontPages.title,
			},
			{
				path: "/newsroom/topics",
				needs: "articles:read",
				title: ({ channelPages }) => channelPages.titles.topic,
			},
			{
				path: "/newsroom/authors",
				needs: "articles:read",
				title: ({ channelPages }) => channelPages.titles.author,
			},
			{
				path: "/newsroom/pages",
				needs: "pages:read",
				title: ({ newsroomPages }) => newsroomPages.title,
			},
		],
	},
	{
		name: "team",
		entries: [
			{ path: "/newsroom/people", needs: "people", title: ({ people }) => people.title },
			{ path: "/newsroom/tokens", needs: "people", title: ({ tokens }) => tokens.title },
			{ path: "/newsroom/audit", needs: "audit:read", title: ({ audit }) => audit.title },
		],
	},
	{
		name: "operation",
		entries: [
			{
				path: "/newsroom/dead-letters",
				needs: "results:read",
				title: ({ deadLetters }) => deadLetters.title,
			},
			{
				path: "/newsroom/webhooks",
				needs: "webhooks:read",
				title: ({ webhookPages }) => webhookPages.title,
			},
			{ path: "/newsroom/status", needs: "status:read", title: ({ status }) => status.title },
			{ path: "/docs", needs: "self", title: ({ signIn }) => signIn.api },
		],
	},
];

/** Returns the groups of the navigation with what a member may open; groups without any are left out. */
export function navigationFor(permissions: ReadonlySet<Permission>): Group[] {
	return groups
		.map((group) => ({
			...group,
			entries: group.entries.filter(({ needs }) => permissions.has(needs)),
		}))
		.filter(({ entries }) => entries.length > 0);
}

/** Returns how a link stands to the page that shows it: to this page itself, to one above it, or to another. */
export function currentness(entryPath: string, pagePath: string): "page" | "true" | undefined {
	if (entryPath === pagePath) return "page";
	// A page that has an entry of its own stands below no other one.
	if (groups.some(({ entries }) => entries.some(({ path }) => path === pagePath))) return undefined;
	const isAbove = entryPath !== "/newsroom" && pagePath.startsWith(`${entryPath}/`);
	return isAbove ? "true" : undefined;
}
