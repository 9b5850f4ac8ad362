import { wordsFor } from "../../words/languages.ts";

export interface PagerProps {
	/** The paths of the neighbouring pages of a list; undefined at its ends. */
	newerPath?: string | undefined;
	olderPath?: string | undefined;
}

/** Links to the newer and older pages of a list. */
export function Pager({ language, newerPath, olderPath }: PagerProps & { language: string }) {
	const words = wordsFor(language).articles;
	if (newerPath === undefined && olderPath === undefined) return null;
	return (
		<nav class="pager turning" aria-label={words.morePages}>
			{newerPath !== undefined && (
				<a rel="prev" href={newerPath}>
					{words.newer}
				</a>
			)}{" "}
			{olderPath !== undefined && (
				<a rel="next" href={olderPath}>
					{words.older}
				</a>
			)}
		</nav>
	);
}

/** Links to the older entries of a list that is read from the newest on; nothing if there are none. */
export function OlderLink({ path, text }: { path: string | undefined; text: string }) {
	if (path === undefined) return null;
	return (
		<nav class="pager" aria-label={text}>
			<a rel="next" href={path}>
				{text}
			</a>
		</nav>
	);
}
