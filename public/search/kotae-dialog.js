(()=>{
"use strict";
const kotae=window.kotae;
const DELAY=80,SHOWN=24,MORE=60,RECENT=6,RECENT_KEY="kotae-recent-searches";
const english={
search:"Search",placeholder:"Search…",clear:"Clear",close:"Close",loading:"Searching…",
results:"{count} results",oneResult:"1 result",noResults:"No results for “{query}”",didYouMean:"Shown for {words}",
otherLocales:"In other languages",recent:"Recent searches",forget:"Forget recent searches",all:"All results",
kind:"Kind",tag:"Tag",section:"Section",any:"All",page:"Page",question:"Question",step:"Step",heading:"Section",
missing:"The search index could not be loaded. The rest of the site is not affected.",
damaged:"The search index is damaged. Reload the page; if this stays, tell the site's owner.",
format:"The search index has changed. Reload the page.",
help:"↑ ↓ to choose, Enter to open, Esc to close",tryFewer:"Try fewer or other words.",hint:"Type to search.",
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
const make=(tag,attributes={},...children)=>{
const element=document.createElement(tag);
for(const[name,value]of Object.entries(attributes))if(value!==undefined)element.setAttribute(name,value);
element.append(...children);
return element;
};
const recent={
read(){
try{
const list=JSON.parse(localStorage.getItem(RECENT_KEY)||"[]");
return Array.isArray(list)?list.filter((x)=>typeof x==="string").slice(0,RECENT):[];
}catch{return[];}
},
write(list) { try { localStorage.setItem(RECENT_KEY, JSON.stringify(list)); } catch { /* Private windows may refuse. */ } },
add(query){this.write([query,...this.read().filter((x)=>x!==query)].slice(0,RECENT));},
clear() { try { localStorage.removeItem(RECENT_KEY); } catch { /* Nothing was kept. */ } },
};
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
const address=(url)=>new URL(url,kotae.root).href;
const decoded=(url)=>{
try{return decodeURI(url);}catch{return url;}
};
const inFolder = (path) => kotae.root.startsWith("file:") ? `${path}index.html` : path;
const link=(url)=>{
const [page, anchor] = url.split(/#(.*)/s);
return address((page.endsWith("/") || page === "" ? inFolder(page) : page) + (anchor ? `#${anchor}` : ""));
};
const pageFor = (query) => `${link(given.address || `${kotae.locale}/search/`)}?q=${encodeURIComponent(query.toWellFormed?.() ?? query)}`;
let count=0;
const box=(host,{limit,isDialog,onChange=()=>{},close=()=>{}})=>{
const id = `kotae-search-${++count}`;
const input=make("input",{
type: "search", class: "kotae-search-input", id: `${id}-input`, role: "combobox", "aria-expanded": "false", "aria-controls": `${id}-list`,
"aria-autocomplete":"list","aria-label":say("search"),placeholder:say("placeholder"),autocomplete:"off",autocapitalize:"off",
spellcheck:"false",enterkeyhint:"search",maxlength:"1000",
});
const list = make("div", { class: "kotae-search-results", id: `${id}-list`, role: "listbox", "aria-label": say("search") });
const notice=make("div",{class:"kotae-search-notice"});
const status=make("p",{class:"kotae-search-status",role:"status","aria-live":"polite"});
const filterBar=make("div",{class:"kotae-search-filters"});
const form=make("form",{class:"kotae-search-form",role:"search"},input);
host.append(form,filterBar,status,notice,list);
let timer,turn=0,active=-1,options=[],shownFor="",isComposing=false,isWaiting=false;
const filters={kind:"",tag:"",section:""};
const activate=(index)=>{
options[active]?.removeAttribute("data-active");
options[active]?.setAttribute("aria-selected","false");
active=options.length?(index + options.length)% options.length:-1;
const option=options[active];
if(!option)return input.removeAttribute("aria-activedescendant");
option.setAttribute("data-active","");
option.setAttribute("aria-selected","true");
input.setAttribute("aria-activedescendant",option.id);
option.scrollIntoView({block:"nearest"});
};
const clear=()=>{
list.replaceChildren();
notice.replaceChildren();
options=[];
active=-1;
input.removeAttribute("aria-activedescendant");
input.setAttribute("aria-expanded","false");
};
const option=(result,className,...children)=>{
const element=make("a",{
class: className, href: link(result.url), role: "option", id: `${id}-option-${options.length}`, "aria-selected": "false", tabindex: "-1",
},...children);
element.addEventListener("click",()=>{recent.add(shownFor.trim());close();});
options.push(element);
return element;
};
const kindName=(kind)=>say(kind==="section"?"heading":kind);
const show=(target,answer)=>{
const groups=new Map();
for(const r of answer.results)groups.set(r.pageUrl,[...(groups.get(r.pageUrl)||[]),r]);
const nameOf = (r) => `${r.pageTitle}\n${r.section}`, named = new Map();
for(const[r]of groups.values())named.set(nameOf(r),(named.get(nameOf(r))||0)+ 1);
for(const[url,results]of groups){
const place=named.get(nameOf(results[0]))>1?decoded(url):results[0].section;
const group=make("div",{class:"kotae-search-group",role:"group","aria-label":results[0].pageTitle});
const whole=results.find((r)=>r.url===url);
const title=whole?marked(whole.title,whole.titleMarks):[results[0].pageTitle];
const path=place?[" ",make("span",{class:"kotae-search-path"},place)]:[];
group.append(option({url},"kotae-search-page",make("span",{class:"kotae-search-title"},...title),...path,
...(whole&&whole.excerpt?[make("span",{class:"kotae-search-excerpt"},...marked(whole.excerpt,whole.marks))]:[])));
for(const r of results){
if(r===whole)continue;
group.append(option(r,"kotae-search-hit",
make("span",{class:"kotae-search-title"},...marked(r.title,r.titleMarks))," ",
make("span",{class:"kotae-search-kind","data-kind":r.kind},kindName(r.kind)),
make("span",{class:"kotae-search-excerpt"},...marked(r.excerpt,r.marks))));
}
target.append(group);
}
};
const ask=(query,className)=>{
const button=make("button",{type:"button",class:className},query);
button.addEventListener("click",()=>{input.value=query;input.focus();search();});
return button;
};
const showRecent=()=>{
clear();
status.textContent=say("hint");
const queries=isDialog?recent.read():[];
if(!queries.length)return;
const forget=make("button",{type:"button",class:"kotae-search-forget"},say("forget"));
forget.addEventListener("click",()=>{recent.clear();showRecent();input.focus();});
notice.append(make("p",{},say("recent")),...queries.map((query)=>ask(query,"kotae-search-recent")),forget);
};
const elsewhere=async(query,mine)=>{
for(const locale of kotae.locales.filter((l)=>l!==kotae.locale)){
const answer=await kotae.search(query,{locale,limit:3}).catch(()=>null);
if(mine!==turn)return;
if(!answer||!answer.results.length||answer.corrections.length)continue;
list.append(make("p", { class: "kotae-search-other", lang: locale }, `${say("otherLocales")}: ${given.names?.[locale] || locale}`));
const group=make("div",{lang:locale});
show(group,answer);
list.append(group);
input.setAttribute("aria-expanded","true");
}
};
const search=async()=>{
clearTimeout(timer);
const query=input.value,mine=++turn;
shownFor=query;
if(!query.trim()){
onChange("",filters);
return showRecent();
}
isWaiting=true;
status.textContent=say("loading");
const wanted=Object.fromEntries(Object.entries(filters).filter(([,v])=>v).map(([k,v])=>[k,[v]]));
let answer;
try{
answer=await kotae.search(query,{limit,filters:wanted});
}catch(error){
if(mine!==turn)return;
isWaiting=false;
clear();
const code=["missing","damaged","format"].includes(error.code)?error.code:"damaged";
status.textContent="";
notice.append(make("p",{role:"alert",class:"kotae-search-error","data-code":code},say(code)));
return;
}
if(mine!==turn)return;
isWaiting=false;
clear();
onChange(query,filters);
const n=answer.total;
status.textContent=n===0?say("noResults",{query:query.trim().slice(0,80)}):n===1&&!given.results?say("oneResult")
:say("results",{count:n,query:query.trim().slice(0,80)});
if(answer.corrections.length){
const words=answer.corrections.join(", ");
const near=say("didYouMean",{words,query:query.trim().slice(0,80)});
notice.append(make("p", {}, near.includes(words) ? near : `${near}: ${words}`));
}
if(!n){
notice.append(make("p",{},say("tryFewer")),...answer.near.map((word)=>ask(word,"kotae-search-recent")));
return elsewhere(query,mine);
}
show(list,answer);
if(isDialog&&n>answer.results.length){
list.append(make("a",{class:"kotae-search-all",href:pageFor(query)},say("all")));
}
input.setAttribute("aria-expanded","true");
const best=link(answer.results[0].url);
activate(Math.max(0,options.findIndex((element)=>element.href===best)));
};
const later=()=>{clearTimeout(timer);timer=setTimeout(search,DELAY);};
input.addEventListener("compositionstart",()=>{isComposing=true;clearTimeout(timer);});
input.addEventListener("compositionend",()=>{isComposing=false;later();});
input.addEventListener("input",(event)=>{if(!isComposing&&!event.isComposing)later();});
input.addEventListener("keydown",(event)=>{
if(event.isComposing||isComposing||event.keyCode===229)return;
if(event.key==="ArrowDown"||event.key==="ArrowUp"){
event.preventDefault();
activate(active +(event.key==="ArrowDown"?1:-1));
}else if(event.key==="Enter"){
event.preventDefault();
if(input.value!==shownFor||isWaiting)search();
else options[active]?.click();
}else if(event.key==="Escape"){
event.preventDefault();
if(isDialog)return close();
input.value="";
search();
}
});
form.addEventListener("submit",(event)=>event.preventDefault());
kotae.facets(kotae.locale).then((facets)=>{
for(const name of["kind","tag","section"]){
if(facets[name].length<2)continue;
const select = make("select", { class: "kotae-search-filter", "data-filter": name }, make("option", { value: "" }, `${say(name)}: ${say("any")}`),
...facets[name].map(({ value, count: n }) => make("option", { value }, `${name === "kind" ? kindName(value) : value} (${n})`)));
select.setAttribute("aria-label",say(name));
select.value=filters[name];
select.addEventListener("change",()=>{filters[name]=select.value;search();});
filterBar.append(select);
}
}, () => { /* The first search says what is wrong. */ });
return{
input,
set(query,chosen={}){
input.value=query;
for(const name of Object.keys(filters))filters[name]=chosen[name]||"";
for(const select of filterBar.querySelectorAll("select"))select.value=filters[select.dataset.filter];
return search();
},
};
};
let dialog,dialogBox;
const open=(query)=>{
if(!dialog){
dialog=make("dialog",{class:"kotae-search","aria-label":say("search")});
const closer=make("button",{type:"button",class:"kotae-search-close","aria-label":say("close")},"×");
closer.addEventListener("click",()=>dialog.close());
dialog.append(closer);
dialogBox=box(dialog,{limit:SHOWN,isDialog:true,close:()=>dialog.close()});
dialog.append(make("p",{class:"kotae-search-help","aria-hidden":"true"},say("help")));
dialog.addEventListener("click",(event)=>{if(event.target===dialog)dialog.close();});
document.body.append(dialog);
}
if(!dialog.open)dialog.showModal();
dialogBox.input.focus();
dialogBox.input.select();
if(query!==undefined||!dialogBox.input.value)dialogBox.set(query||"");
};
const page=(host)=>{
const read=()=>new URLSearchParams(location.search);
const shown=box(host,{
limit:MORE,
onChange(query,filters){
const parameters=new URLSearchParams();
if(query)parameters.set("q",query);
for(const[name,value]of Object.entries(filters))if(value)parameters.set(name,value);
const text=parameters.toString();
try { history.replaceState(null, "", text ? `?${text}` : location.pathname); } catch { /* See above. */ }
},
});
const apply=()=>shown.set(read().get("q")||"",Object.fromEntries(["kind","tag","section"].map((n)=>[n,read().get(n)])));
window.addEventListener("popstate",apply);
apply();
if(!read().get("q"))shown.input.focus();
};
kotae["kotae-dialog"]={open,page};
})();
