import { TextField } from "../../../newsroom/layout/fields.tsx";
import { type Frame, NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../../../newsroom/layout/notice.tsx";
import type { RefusedForm } from "../../../newsroom/layout/refused-form.ts";
import { wallTimeText } from "../../../platform/ui/date-text.ts";
import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { ChannelDone } from "./channel-form.schema.ts";
import type { NewsroomChannel } from "./channel-newsroom.schema.ts";
import type { NamedKind } from "./plan-renaming.ts";
import type { ChannelFault } from "./read-renaming.ts";

export interface ChannelPageProps extends Frame {
	kind: NamedKind;
	channel: NewsroomChannel;
	/** The names of the others, to merge with. */
	others: string[];
	done?: ChannelDone;
	refused?: RefusedForm<ChannelFault>;
}

/** Shows a topic or an author: its address, its articles, and the forms that rename or merge it. */
export function ChannelPage(props: ChannelPageProps) {
	const { language, path, permissions, kind, channel, done, refused } = props;
	const words = wordsFor(language).channelPages;
	const fault = refused?.faults.form;
	const mayChange = permissions?.has("articles:publish");
	return (
		<NewsroomLayout frame={props} title={channel.name}>
			<p class="dateline">
				<a href={path.slice(0, path.lastIndexOf("/"))}>{words.all[kind]}</a>
			</p>
			<h1>
				<bdi>{channel.name}</bdi>
			</h1>
			{done && <Notice text={words.done[done]} />}
			{refused && <Notice text={fault ? words.faults[fault] : words.refused} isWrong />}
			<About {...props} />
			{channel.renaming && <Progress {...props} />}
			{mayChange ? !channel.renaming && <Forms {...props} /> : <p>{words.readOnly}</p>}
		</NewsroomLayout>
	);
}

function About({ site, language, channel }: ChannelPageProps) {
	const words = wordsFor(language).channelPages;
	const { url, articles, former_slugs } = channel;
	const folder = url.slice(site.url.length, url.lastIndexOf("/") + 1);
	return (
		<div class="sheet">
			<p>
				{words.address} <a href={url}>{decodeURI(url)}</a> ·{" "}
				{words.articles(numberText(articles, language))}
			</p>
			{former_slugs.length > 0 && (
				<>
					<p>{words.former}</p>
					<ul>
						{former_slugs.map((slug) => (
							<li>
								<code>{folder + slug}</code>
							</li>
						))}
					</ul>
				</>
			)}
		</div>
	);
}

function Progress({ site, language, path, channel }: ChannelPageProps) {
	const words = wordsFor(language).channelPages.progress;
	const { renaming, articles } = channel;
	const changed = renaming?.changed ?? 0;
	// Drafts get the name too, so that there may be more.
	const all = Math.max(changed, articles);
	const since = renaming && wallTimeText(renaming.since, language, site.timeZone);
	return (
		<section class="sheet" aria-labelledby="progress">
			<h2 id="progress">{words.title}</h2>
			<progress class="progress" aria-label={words.label} value={changed} max={Math.max(all, 1)} />
			<p>{words.text(numberText(changed, language), numberText(all, language))}</p>
			<p class="facts">
				{since && words.since(since)} {words.wait}
			</p>
			<p>
				<a href={path}>{words.reload}</a>
			</p>
		</section>
	);
}

function Forms({ language, path, kind, channel, others, refused }: ChannelPageProps) {
	const { rename, merge, faults } = wordsFor(language).channelPages;
	const textOf = (field: string) => {
		const fault = refused?.faults[field];
		return fault && faults[fault];
	};
	const { name = channel.name, into = "" } = refused?.typed ?? {};
	return (
		<>
			<form class="sheet form" action={`${path}/rename`}>
				<h2>{rename.title}</h2>
				<TextField
					{...{ id: "name", name: "name", label: rename.field, help: rename.help }}
					{...{ value: name, maxlength: 100, required: true, fault: textOf("name") }}
				/>
				<div class="buttons">
					<button type="submit">{rename.button}</button>
				</div>
			</form>
			<form class="sheet form" action={`${path}/rename`}>
				<h2>{merge.title}</h2>
				<p>{merge.text[kind]}</p>
				<TextField
					{...{ id: "into", name: "into", label: merge.field[kind], help: merge.help }}
					{...{
						value: into,
						maxlength: 100,
						required: true,
						fault: textOf("into"),
						list: "others",
					}}
				/>
				<datalist id="others">
					{others.map((other) => (
						<option value={other} />
					))}
				</datalist>
				<div class="buttons">
					<button type="submit">{merge.button}</button>
				</div>
			</form>
		</>
	);
}
