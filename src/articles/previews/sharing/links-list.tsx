import { wallTimeText } from "../../../platform/ui/date-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { PreviewLink } from "../preview-link.schema.ts";
import type { Sharing } from "./sharing-view.ts";

/** Lists links, each that still opens with a button that revokes it and asks once more. */
export function LinksList(props: Sharing) {
	return (
		<ul class="entries">
			{props.links.map((link) => (
				<LinkEntry {...props} link={link} />
			))}
		</ul>
	);
}

function LinkEntry(props: Sharing & { link: PreviewLink }) {
	const { site, language, mayShare, link } = props;
	const words = wordsFor(language).sharing;
	const timeOf = (at: string) => wallTimeText(at, language, site.timeZone);
	const { id, created_by, created_at, expires_at, revoked_at } = link;
	const isEnded = revoked_at !== undefined || Date.parse(expires_at) <= Date.now();
	return (
		<li>
			<div>
				<h3 id={`link-${id}`}>{words.madeBy(created_by, timeOf(created_at))}</h3>
				<p class="facts">
					{revoked_at ? words.revokedAt(timeOf(revoked_at)) : words.until(timeOf(expires_at))}
				</p>
			</div>
			<span class={isEnded ? "badge" : "badge open"}>{isEnded ? words.ended : words.open}</span>
			{!isEnded && mayShare && <Revoke {...props} id={id} />}
		</li>
	);
}

function Revoke({ language, slug, id }: Sharing & { id: string }) {
	const words = wordsFor(language).sharing;
	return (
		<details class="sure">
			<summary aria-describedby={`link-${id}`}>{words.revoke}</summary>
			<form method="post" action={`/newsroom/articles/${slug}/sharing/${id}/revoke`}>
				<p>{words.revokeText}</p>
				<button class="danger small" type="submit" aria-describedby={`link-${id}`}>
					{words.reallyRevoke}
				</button>
			</form>
		</details>
	);
}
