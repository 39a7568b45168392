(()=>{
"use strict";
const kotae=window.kotae,parts=(kotae["kotae-dialog"]??={});
const RECENT=6;
const english={
search:"Search",placeholder:"Search…",close:"Close",loading:"Searching…",results:"{count} results",
noResults:"No results for “{query}”",noneFiltered:"No results with these filters",clearFilters:"Clear filters",
didYouMean:"Shown for {words}",otherLocales:"In other languages",recent:"Recent searches",
forget:"Forget recent searches",all:"Show more results",kind:"Kind",tag:"Tag",section:"Section",any:"All",
page:"Page",question:"Question",step:"Step",heading:"Section",
missing:"The search index could not be loaded. The rest of the site is not affected.",
damaged:"The search index is damaged. Reload the page; if this stays, tell the site's owner.",
format:"The site has changed. Reload the page.",retry:"Try again",index:"See all questions",
help:"↑ ↓ to choose, Enter to open, Esc to close",tryFewer:"Try fewer or other words.",
slashKey: "Open with the “/” key",
};
let given={};
try{
given=JSON.parse(document.getElementById("kotae-search-strings")?.textContent||"{}");
}catch{
}
const plural=(()=>{
try{return new Intl.PluralRules(document.documentElement.lang);}catch{return new Intl.PluralRules("en");}
})();
const say=(key,slots={})=>{
const forms=given[key];
const text=typeof forms==="string"?forms:forms?.[plural.select(slots.count)]??forms?.other??english[key];
return text.replace(/\{(\w+)\}/g, (whole, slot) => (slot in slots ? String(slots[slot]) : whole));
};
const nameOfLocale=(locale)=>given.names?.[locale]||locale;
const make=(tag,attributes={},...children)=>{
const element=document.createElement(tag);
for(const[name,value]of Object.entries(attributes))if(value!==undefined)element.setAttribute(name,value);
element.append(...children);
return element;
};
const button=(className,text,onClick)=>{
const element=make("button",{type:"button",class:className},text);
element.addEventListener("click",onClick);
return element;
};
const recent={
key: `kotae-recent-searches:${new URL(kotae.root).pathname}`,
read(){
try{
const list=JSON.parse(localStorage.getItem(this.key)||"[]");
return Array.isArray(list)?list.filter((x)=>typeof x==="string").slice(0,RECENT):[];
}catch{return[];}
},
write(list) { try { localStorage.setItem(this.key, JSON.stringify(list)); } catch { /* Private windows may refuse. */ } },
add(query){if(query)this.write([query,...this.read().filter((x)=>x!==query)].slice(0,RECENT));},
clear() { try { localStorage.removeItem(this.key); } catch { /* Nothing was kept. */ } },
};
const inFolder = (path) => kotae.root.startsWith("file:") ? `${path}index.html` : path;
const link=(url)=>{
const [page, anchor] = url.split(/#(.*)/s);
const path = page.endsWith("/") || page === "" ? inFolder(page) : page;
return new URL(path, kotae.root).href + (anchor ? `#${anchor}` : "");
};
const parametersOf=(query,filters)=>{
const parameters=new URLSearchParams();
if(query)parameters.set("q",query.toWellFormed?.()??query);
for(const[name,value]of Object.entries(filters))if(value)parameters.set(name,value);
return parameters.toString();
};
const pageFor = (query, filters) => `${link(given.address || `${kotae.locale}/search/`)}?${parametersOf(query, filters)}`;
Object.assign(parts,{say,nameOfLocale,make,button,recent,link,parametersOf,pageFor});
})();

(()=>{
"use strict";
const parts=window.kotae["kotae-dialog"];
const{say,make}=parts;
const marked=(text,marks)=>{
const nodes=[];
let at=0;
for(const[start,end]of marks){
if(start<at)continue;
nodes.push(text.slice(at,start),make("mark",{},text.slice(start,end)));
at=end;
}
return[...nodes,text.slice(at)];
};
const decoded=(url)=>{
try{return decodeURI(url);}catch{return url;}
};
const kindName=(kind)=>say(kind==="section"?"heading":kind);
const span = (name, ...children) => make("span", { class: `kotae-search-${name}` }, ...children);
const excerpt=(r)=>(r?.excerpt?[span("excerpt",...marked(r.excerpt,r.marks))]:[]);
const groupsOf=(answer)=>{
const groups=new Map();
for(const r of answer.results)groups.set(r.pageUrl,[...(groups.get(r.pageUrl)||[]),r]);
const nameOf = ([r]) => `${r.pageTitle}\n${r.section}`, named = new Map();
for(const list of groups.values())named.set(nameOf(list),(named.get(nameOf(list))||0)+ 1);
return Array.from(groups,([url,list])=>{
const whole=list.find((r)=>r.url===url),place=named.get(nameOf(list))>1?decoded(url):list[0].section;
return{url,title:list[0].pageTitle,whole,hits:list.filter((r)=>r!==whole),place};
});
};
const pageContent=({title,whole,place})=>[
span("title",...(whole?marked(whole.title,whole.titleMarks):[title])),...(place?[" ",span("path",place)]:[]),
...excerpt(whole),
];
const hitContent=(r)=>{
const attributes={class:"kotae-search-kind","data-kind":r.kind,lang:document.documentElement.lang};
return[span("title",...marked(r.title,r.titleMarks))," ",make("span",attributes,kindName(r.kind)),...excerpt(r)];
};
const optionGroup=(group,entry)=>make("div",{class:"kotae-search-group",role:"group","aria-label":group.title},
entry(group.url,"kotae-search-page",...pageContent(group)),
...group.hits.map((r)=>entry(r.url,"kotae-search-hit",...hitContent(r))));
const listGroup=(group,entry)=>{
const heading=make("h2",{},entry(group.url,"kotae-search-page",...pageContent(group)));
const items=group.hits.map((r)=>make("li",{},entry(r.url,"kotae-search-hit",...hitContent(r))));
return make("section",{class:"kotae-search-group"},heading,...(items.length?[make("ul",{},...items)]:[]));
};
Object.assign(parts,{kindName,groupsOf,optionGroup,listGroup});
})();

(()=>{
"use strict";
const kotae=window.kotae,parts=kotae["kotae-dialog"];
const{say,make,kindName}=parts;
const NAMES=["kind","tag","section"];
class Filters{
constructor(onChange){
this.bar=make("div",{class:"kotae-search-filters"});
this.values={kind:"",tag:"",section:""};
this.onChange=onChange;
this.isLoaded=this.isLoading=false;
}
get isSet(){return NAMES.some((name)=>this.values[name]);}
get wanted(){
const set=NAMES.filter((name)=>this.values[name]);
return Object.fromEntries(set.map((name)=>[name,[this.values[name]]]));
}
set(values){
for(const name of NAMES)this.values[name]=(this.known?this.known(name,values[name]):values[name])||"";
for(const select of this.bar.children)select.value=this.values[select.dataset.filter];
}
load(){
if(this.isLoaded||this.isLoading)return;
this.isLoading=true;
kotae.facets(kotae.locale).then((facets)=>this.show(facets),()=>{}).finally(()=>{this.isLoading=false;});
}
show(facets){
this.isLoaded=true;
this.known=(name,value)=>(facets[name].some((facet)=>facet.value===value)?value:"");
for(const name of NAMES)if(facets[name].length>1)this.bar.append(this.select(name,facets[name]));
const before=JSON.stringify(this.values);
this.set(this.values);
if(JSON.stringify(this.values)!==before)this.onChange();
}
select(name,facets){
const isNarrow=matchMedia("(max-width: 40rem)").matches;
const any = make("option", { value: "" }, isNarrow ? say(name) : `${say(name)}: ${say("any")}`);
const options=facets.map(({value,count})=>{
return make("option", { value }, `${name === "kind" ? kindName(value) : value} (${count})`);
});
const attributes={class:"kotae-search-filter","data-filter":name,"aria-label":say(name)};
const select=make("select",attributes,any,...options);
select.addEventListener("change",()=>{
this.values[name]=select.value;
this.onChange();
});
return select;
}
}
Object.assign(parts,{Filters});
})();

(()=>{
"use strict";
const kotae=window.kotae,parts=kotae["kotae-dialog"];
const{say,nameOfLocale,make,button,recent,link,pageFor,groupsOf,optionGroup,listGroup,Filters}=parts;
const DELAY=80,COMPOSED_DELAY=250,IDLE=600,SLOW=500;
const OTHER_LOCALES=3,MORE=60,PER_PAGE=100;
const short=(query)=>query.trim().slice(0,80);
const isUnsettled=(text)=>
/[\u3041-\u30ff\u3105-\u312f]/.test(text) || (/[a-z]/i.test(text) && /^(ja|zh)/.test(kotae.locale));
let count=0;
class Box{
constructor(host,{isDialog,limit,onChange=()=>{},close=()=>{}}){
Object.assign(this, { isDialog, limit, onChange, close, id: `kotae-search-${++count}` });
Object.assign(this,{timer:0,turn:0,options:[],active:-1,shownFor:"",composed:null});
Object.assign(this,{isWaiting:false,opensFirst:false,shown:0});
const combobox={
role: "combobox", "aria-expanded": "false", "aria-controls": `${this.id}-list`, "aria-autocomplete": "list",
autofocus:"",
};
this.input=make("input",{
type: "search", class: "kotae-search-input", id: `${this.id}-input`, "aria-label": say("search"),
placeholder:say("placeholder"),autocomplete:"off",autocapitalize:"off",spellcheck:"false",
enterkeyhint:"search",maxlength:"1000",...(isDialog?combobox:{}),
});
const listbox=isDialog?{role:"listbox","aria-label":say("search")}:{};
this.list = make("div", { class: "kotae-search-results", id: `${this.id}-list`, ...listbox });
this.after=make("div",{class:"kotae-search-after"});
this.notice=make("div",{class:"kotae-search-notice"});
this.status=make("p",{class:"kotae-search-status",role:"status","aria-live":"polite"});
this.filters=new Filters(()=>this.search());
this.form=make("form",{class:"kotae-search-form",role:"search"},this.input);
const body=[this.filters.bar,this.status,this.notice,this.list,this.after];
host.append(this.form,make("div",{class:"kotae-search-body"},...body));
this.listen();
this.filters.load();
}
set(query,filters={}){
this.input.value=query;
this.filters.set(filters);
return this.search();
}
listen(){
const{input}=this;
input.addEventListener("compositionstart",()=>{this.composed="";});
input.addEventListener("compositionupdate",(event)=>{this.composed=event.data;});
input.addEventListener("compositionend",()=>{
this.composed=null;
this.later(DELAY);
});
input.addEventListener("input",()=>{
this.opensFirst=false;
if(this.composed===null)this.later(DELAY);
else if(isUnsettled(this.composed))clearTimeout(this.timer);
else this.later(COMPOSED_DELAY);
});
input.addEventListener("keydown",(event)=>{
if(!event.isComposing&&this.composed===null&&event.keyCode!==229)this.press(event);
});
this.form.addEventListener("submit",(event)=>event.preventDefault());
}
press(event){
if(this.isDialog&&(event.key==="ArrowDown"||event.key==="ArrowUp")){
event.preventDefault();
this.activate(this.active +(event.key==="ArrowDown"?1:-1),true);
}else if(event.key==="Enter"){
event.preventDefault();
const isNew=this.input.value!==this.shownFor;
if(isNew||this.isWaiting)this.opensFirst=this.isDialog;
if(isNew||!this.isDialog)this.search();
else if(!this.isWaiting)this.openActive(event.ctrlKey||event.metaKey);
}else if(event.key==="Escape"){
event.preventDefault();
if(this.isDialog)return this.close();
this.set("",this.filters.values);
}
}
openActive(isApart){
const option=this.options[this.active];
if(!option)return;
if(!isApart)return option.click();
recent.add(this.shownFor.trim());
window.open(option.href,"_blank","noopener");
}
later(delay){
clearTimeout(this.timer);
this.timer=setTimeout(()=>this.search(),delay);
}
async search(limit=this.limit){
clearTimeout(this.timer);
const query=this.input.value,mine=++this.turn;
this.shownFor=query;
this.onChange(query,this.filters.values);
this.isWaiting=Boolean(query.trim());
if(!this.isWaiting)return this.showRecent();
const slow=setTimeout(()=>{this.status.textContent=say("loading");},SLOW);
let answer,failure;
try{
const perPage=this.isDialog?undefined:PER_PAGE;
answer=await kotae.search(query,{limit,filters:this.filters.wanted,perPage});
}catch(error){
failure=error;
}
clearTimeout(slow);
if(mine!==this.turn)return;
this.isWaiting=false;
this.clear();
if(failure)return this.showError(failure);
this.filters.load();
this.show(query,answer,mine,limit);
}
async elsewhere(query,mine){
await new Promise((resolve)=>setTimeout(resolve,IDLE));
const preferred=(locale)=>{
const place=navigator.languages.findIndex((tag)=>tag.split("-")[0]===locale.split("-")[0]);
return place<0?navigator.languages.length:place;
};
const locales=kotae.locales.filter((locale)=>locale!==kotae.locale).sort((a,b)=>preferred(a)- preferred(b));
const found=[];
for(const locale of locales){
if(found.length===OTHER_LOCALES)break;
const answer=await kotae.search(query,{locale,limit:3}).catch(()=>null);
if(mine!==this.turn)return;
if(!answer?.results.length||answer.corrections.length)continue;
found.push(nameOfLocale(locale));
this.list.append(this.groupOf(locale,answer));
}
if (found.length) this.status.append(` ${say("otherLocales")}: ${found.join(", ")}`);
}
groupOf(locale,answer){
const name=make("span",{lang:locale},nameOfLocale(locale));
const heading = make(this.isDialog ? "div" : "p", { class: "kotae-search-other" }, `${say("otherLocales")}: `, name);
const group=make("div",this.isDialog?{role:"group","aria-label":nameOfLocale(locale)}:{});
const results=make("div",{lang:locale});
if(this.isDialog)[heading,results].forEach((element)=>element.setAttribute("role","presentation"));
group.append(heading,results);
this.append(results,answer);
return group;
}
clear(){
for(const element of[this.list,this.notice,this.after])element.replaceChildren();
this.options=[];
this.activate(-1);
}
activate(index,isChosen){
const before=this.options[this.active];
before?.removeAttribute("data-active");
before?.setAttribute("aria-selected","false");
this.active=this.options.length?(index + this.options.length)% this.options.length:-1;
const option=this.options[this.active];
if(this.isDialog)this.input.setAttribute("aria-expanded",String(Boolean(option)));
if(!option)return this.input.removeAttribute("aria-activedescendant");
option.setAttribute("data-active","");
option.setAttribute("aria-selected","true");
this.input.setAttribute("aria-activedescendant",option.id);
if(isChosen)option.scrollIntoView({block:"nearest"});
}
entry(url,className,...content){
const option = { role: "option", id: `${this.id}-option-${this.options.length}`, "aria-selected": "false", tabindex: "-1" };
const element=make("a",{class:className,href:link(url),...(this.isDialog?option:{})},...content);
const remember=()=>recent.add(this.shownFor.trim());
element.addEventListener("auxclick",remember);
element.addEventListener("click",(event)=>{
remember();
if(!event.ctrlKey&&!event.metaKey&&!event.shiftKey)this.close();
});
if(this.isDialog)this.options.push(element);
return element;
}
append(target,answer){
const entry=(...content)=>this.entry(...content);
target.append(...groupsOf(answer).map((group)=>(this.isDialog?optionGroup:listGroup)(group,entry)));
const best=link(answer.results[0].url);
if(this.active<0)this.activate(Math.max(0,this.options.findIndex((option)=>option.href===best)));
}
show(query,answer,mine,limit){
const n=answer.total;
if(!n)return this.showNothing(query,answer,mine);
this.status.textContent=say("results",{count:n,query:short(query)});
if(answer.corrections.length){
const words=answer.corrections.join(", "),near=say("didYouMean",{words,query:short(query)});
this.notice.append(make("p", {}, near.includes(words) ? near : `${near}: ${words}`));
}
this.append(this.list,answer);
const hasMore=n>answer.results.length;
if(this.isDialog&&hasMore){
const all=make("a",{class:"kotae-search-all",href:pageFor(query,this.filters.values)},say("all"));
all.addEventListener("click",()=>recent.add(query.trim()));
this.after.append(all);
}else if(hasMore&&answer.results.length>this.shown){
this.after.append(button("kotae-search-recent",say("all"),()=>this.showMore(limit + MORE,answer.results.length)));
}
if(this.opensFirst)this.openActive(false);
}
async showMore(limit,results){
const links=this.list.querySelectorAll("a").length;
this.shown=results;
await this.search(limit);
this.shown=0;
this.list.querySelectorAll("a")[links]?.focus();
}
showNothing(query,answer,mine){
if(this.filters.isSet){
this.status.textContent=say("noneFiltered");
this.notice.append(button("kotae-search-recent",say("clearFilters"),()=>this.set(query)));
return;
}
this.status.textContent=say("noResults",{query:short(query)});
this.notice.append(make("p",{},say("tryFewer")),...answer.near.map((word)=>this.ask(word)));
this.elsewhere(query,mine);
}
showError(error){
const code=["missing","damaged","format"].includes(error.code)?error.code:"damaged";
this.status.textContent="";
const again=()=>(code==="format"?location.reload():this.search());
const message=make("p",{role:"alert",class:"kotae-search-error","data-code":code},say(code));
const index=document.querySelector("a[data-kotae-search-fallback]");
const questions=index?[make("a",{class:"kotae-search-index",href:index.href},say("index"))]:[];
this.notice.append(message,button("kotae-search-recent",say("retry"),again),...questions);
}
showRecent(){
this.clear();
this.status.textContent="";
const queries=this.isDialog?recent.read():[];
if(!queries.length)return;
const forget=button("kotae-search-forget",say("forget"),()=>{
recent.clear();
this.showRecent();
this.input.focus();
});
this.notice.append(make("p",{},say("recent")),...queries.map((query)=>this.ask(query)),forget);
}
ask(query){
return button("kotae-search-recent",query,()=>{
this.input.focus();
this.set(query,this.filters.values);
});
}
}
Object.assign(parts,{Box});
})();

(()=>{
"use strict";
const kotae=window.kotae,parts=kotae["kotae-dialog"];
const{say,make,button,parametersOf,Box}=parts;
const SHOWN=24,ALL=60;
let dialog,box,pageBox;
const slashSwitch=()=>{
const input=make("input",{type:"checkbox"});
input.checked=kotae.slash.isOn();
input.addEventListener("change",()=>kotae.slash.set(input.checked));
return make("label",{class:"kotae-search-switch"},input," ",say("slashKey"));
};
const makeDialog=()=>{
dialog=make("dialog",{class:"kotae-search","aria-label":say("search")});
box=new Box(dialog,{limit:SHOWN,isDialog:true,close:()=>dialog.close()});
const closer=button("kotae-search-close","×",()=>dialog.close());
closer.setAttribute("aria-label",say("close"));
box.form.append(closer);
const keys=make("span",{"aria-hidden":"true"},say("help"));
dialog.append(make("p",{class:"kotae-search-help"},keys," ",slashSwitch()));
const isOutside=({clientX:x,clientY:y})=>{
const edge=dialog.getBoundingClientRect();
return x<edge.left||x>edge.right||y<edge.top||y>edge.bottom;
};
let isPressedOutside=false;
dialog.addEventListener("pointerdown",(event)=>{isPressedOutside=event.target===dialog&&isOutside(event);});
dialog.addEventListener("click",(event)=>{
if(isPressedOutside&&event.target===dialog&&isOutside(event))dialog.close();
});
document.body.append(dialog);
};
const open=(typed="")=>{
if(!pageBox){
if(!dialog)makeDialog();
for(const other of document.querySelectorAll("dialog[open]"))if(other!==dialog)other.close();
if(!dialog.open)dialog.showModal();
}
const shown=pageBox||box;
shown.input.focus();
if(typed||!shown.input.value)shown.set(typed,shown.filters.values);
else shown.input.select();
};
const page=(host)=>{
const read=()=>new URLSearchParams(location.search);
const others=Array.from(document.querySelectorAll(".locale-switch a[href]"),(a)=>[a,a.getAttribute("href")]);
pageBox=new Box(host,{
limit:ALL,
onChange(query,filters){
const text=parametersOf(query,filters),asked=parametersOf(query,{});
for (const [a, href] of others) a.setAttribute("href", asked ? `${href}?${asked}` : href);
try { history.replaceState(null, "", text ? `?${text}` : location.pathname); } catch { /* See above. */ }
},
});
const apply=()=>pageBox.set(read().get("q")||"",Object.fromEntries(read()));
window.addEventListener("popstate",apply);
apply();
if(!read().get("q"))pageBox.input.focus();
};
Object.assign(parts,{open,page});
})();

