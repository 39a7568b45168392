(()=>{
"use strict";
const search=((globalThis.kotae??={})["kotae-engine"]??={});
const DROPPED = /[\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u093c\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/g;
const UNSPACED = /[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3021-\u303c\u3041-\u30fa\u30fc-\u312f\u31a0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{1b000}-\u{1b16f}\u{20000}-\u{3ffff}]/u;
const HANGUL = /[\u1100-\u11ff\uac00-\ud7a3]/;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
const PLAIN={ł:"l",ø:"o",đ:"d",œ:"oe",æ:"ae"};
const DIGITS=[0x660,0x6f0,0x966];
const SEPARATOR=0,WORD=1,RUN=2,SYLLABLES=3;
const folds=new Map(),kinds=new Map();
const fold=(cp)=>{
let folded=folds.get(cp);
if(folded)return folded;
if(cp>=0xd800&&cp<=0xdfff)folded=[0xfffd];
else if(cp>0x3ffff)folded=[cp];
else{
const text=String.fromCodePoint(cp).normalize("NFKD").replace(DROPPED,"").normalize("NFC");
folded=[];
for(const c of text){
const lower=c.toLowerCase().replace("ß","ss").replace("ς","σ").replace(DROPPED,"");
for (const d of lower.replace(/[łøđœæ]/g, (letter) => PLAIN[letter])) {
const p=d.codePointAt(0),zero=DIGITS.find((zero)=>p>=zero&&p<zero + 10);
folded.push(zero?p - zero + 0x30:p>=0x30a1&&p<=0x30f6?p - 0x60:p);
}
}
}
folds.set(cp,folded);
return folded;
};
const kindOf=(cp)=>{
let kind=kinds.get(cp);
if(kind===undefined){
const c=cp>0x3ffff||(cp>=0xd800&&cp<=0xdfff)?" ":String.fromCodePoint(cp);
kind=!LETTER.test(c)?SEPARATOR:HANGUL.test(c)?SYLLABLES:UNSPACED.test(c)?RUN:WORD;
kinds.set(cp,kind);
}
return kind;
};
const compose=(a,b)=>{
if(b===0x3099||b===0x309a){
const voiced=b===0x3099;
if([0x306f,0x3072,0x3075,0x3078,0x307b].includes(a))return a +(voiced?1:2);
if(!voiced)return 0;
if(a===0x3046)return 0x3094;
return[0x3064,0x3066,0x3068,0x309d].includes(a)||(a>=0x304b&&a<=0x3061&&a % 2)?a + 1:0;
}
if(b>=0x1161&&b<=0x1175&&a>=0x1100&&a<=0x1112)return 0xac00 +((a - 0x1100)*21 + b - 0x1161)*28;
if(b>=0x11a8&&b<=0x11c2&&a>=0xac00&&a<=0xd7a3&&(a - 0xac00)% 28===0)return a + b - 0x11a7;
return 0;
};
const points=(text)=>Array.from(text,(c)=>c.codePointAt(0));
const units=new Uint32Array(0x10000);
const MANY=0xffffffff;
const unitOf=(c)=>{
const folded=(c&0xf800)===0xd800?[]:fold(c);
const isOne=folded.length===1&&folded[0]<0x10000;
return(units[c]=isOne?folded[0]*8 + kindOf(folded[0])+ 1:MANY);
};
const foldText=(text)=>{
const room=text.length + 16;
let codes=new Uint16Array(room),at=new Uint32Array(room),till=new Uint32Array(room),n=0;
const add=(cp,kind,offset,end)=>{
if(kind===SEPARATOR){
if(!n||codes[n - 1]===32)return;
cp=32;
}else if(n&&cp>=0x1161){
const composed=compose(codes[n - 1],cp);
if(composed){
codes[n - 1]=composed;
till[n - 1]=end;
return;
}
}
if(n + 2>codes.length){
const grown=(old)=>{const list=new old.constructor(old.length*2);list.set(old);return list;};
codes=grown(codes),at=grown(at),till=grown(till);
}
if(cp>0xffff){
at[n]=offset,till[n]=end,codes[n++]=0xd800 +((cp - 0x10000)>>10);
cp=0xdc00 +(cp&0x3ff);
}
at[n]=offset,till[n]=end,codes[n++]=cp;
};
for(let i=0;i<text.length;){
const c=text.charCodeAt(i),unit=units[c]||unitOf(c);
if(unit!==MANY){
add(unit>>>3,(unit&7)- 1,i,++i);
continue;
}
const cp=text.codePointAt(i),end=i +(cp>0xffff?2:1);
for(const folded of fold(cp))add(folded,kindOf(folded),i,end);
i=end;
}
return{folded:utf16.decode(codes.subarray(0,n)),at,till};
};
const utf16=new TextDecoder("utf-16le",{ignoreBOM:true});
const closed=(folded)=>
folded.replace(/(?<=[\u3041-\u30ff\u3400-\u9fff]) (?=[a-z0-9])|(?<=[a-z0-9]) (?=[\u3041-\u30ff\u3400-\u9fff])/g, "");
const joins = (before, c) => /^[\p{M}\u200d\ufe0f\u{1f3fb}-\u{1f3ff}]/u.test(c) || before === "\u200d";
const VIRAMA = /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d]/;
const characterEnd=(text,end)=>{
for(;;){
const next=text.codePointAt(end);
if(next===undefined)return end;
const c=String.fromCodePoint(next),before=text[end - 1];
if (!joins(before, c) && !(VIRAMA.test(before) && /^\p{L}/u.test(c))) return end;
end +=c.length;
}
};
Object.assign(search,{
points,fold,kindOf,compose,foldText,SEPARATOR,WORD,RUN,SYLLABLES,HANGUL,closed,joins,characterEnd,
});
})();

(()=>{
"use strict";
const search=((globalThis.kotae??={})["kotae-engine"]??={});
const{fold,kindOf,compose,points,WORD,RUN,SYLLABLES}=search;
const LONGEST_WORD=48;
const analyze=(text)=>{
const tokens=[],source=points(text);
let word=[],length=0,cuts=[],before=0,beforeThat=0,run=[],runKind=0;
const LOWER=1,UPPER=2;
const end=()=>{
if(length){
const parts=[];
let start=0;
if(cuts.length){
for(const cut of[...cuts,word.length]){
const stop=Math.min(cut,word.length);
if(stop>start)parts.push(word.slice(start,stop));
start=Math.max(start,stop);
}
}
tokens.push({type:"word",cps:word,parts});
word=[],length=0,cuts=[],before=0,beforeThat=0;
}
if(runKind){
tokens.push({type:"run",cps:run,hangul:runKind===SYLLABLES});
run=[],runKind=0;
}
};
const append=(cp,letterCase)=>{
beforeThat=before;
before=letterCase;
if(++length<=LONGEST_WORD)word.push(cp);
};
const isAlphanumeric=(cp)=>(cp>=48&&cp<=57)||(cp>=65&&cp<=90)||(cp>=97&&cp<=122);
source.forEach((cp,i)=>{
if(cp<0x80){
if(cp>=65&&cp<=90){
if(runKind)end();
if(before===LOWER)cuts.push(word.length);
append(cp|0x20,UPPER);
}else if(isAlphanumeric(cp)){
if(runKind)end();
if(before===UPPER&&beforeThat===UPPER&&word.length>1)cuts.push(word.length - 1);
append(cp,LOWER);
}else{
end();
if(cp===10)tokens.push({type:"break"});
if(cp===42&&source[i + 1]===46&&isAlphanumeric(source[i + 2])){
append(cp,0);
end();
}
}
return;
}
for(const folded of fold(cp)){
const kind=kindOf(folded);
if(kind>=RUN){
if(runKind!==kind)end();
runKind=kind;
const composed=run.length&&compose(run[run.length - 1],folded);
if(composed)run[run.length - 1]=composed;
else run.push(folded);
}else if(kind===WORD){
if(runKind)end();
append(folded,0);
beforeThat=0;
}else end();
}
});
end();
return tokens;
};
Object.assign(search,{analyze});
})();

(()=>{
"use strict";
const search=((globalThis.kotae??={})["kotae-engine"]??={});
const START=0x811c9dc5;
const addTo=(hash,cp)=>Math.imul(hash ^ cp,0x01000193);
const mix=(h)=>{
h ^=h>>>16;
h=Math.imul(h,0x85ebca6b);
h ^=h>>>13;
h=Math.imul(h,0xc2b2ae35);
return(h ^(h>>>16))>>>0;
};
const runHash=(cps)=>cps.reduce(addTo,START)>>>0;
const wordHash=(cps)=>{
const utf8=new TextEncoder().encode(String.fromCodePoint(...cps));
let hash=START;
for(let i=0;i<utf8.length||i % 8;i +=4){
hash=Math.imul(hash ^(utf8[i]|(utf8[i + 1]<<8)|(utf8[i + 2]<<16)|(utf8[i + 3]<<24)),0x9e3779b1);
hash ^=hash>>>15;
}
return hash>>>0;
};
const tokenHash=(token)=>(token.type==="word"?wordHash:runHash)(token.cps);
const PAIR=1,BIGRAM=2,UNIGRAM=3,FACET=4,TRIGRAM=5,TITLE=6;
const placeOf=(orders)=>{
const[least,next=least]=orders.sort((a,b)=>a - b);
return((least<<6)&0x7fc0)|(next&0x3f);
};
const term=(place,...codes)=>((place<<16)|(mix(codes.reduce(addTo,START))&0xffff))>>>0;
const order=(cp)=>((mix(cp)&0x7fffffff)|((cp&~0xff)===0x3000?0x80000000:0))>>>0;
const gram=(cps,isHangul)=>{
const place=placeOf(cps.map(order))|(cps.length>2||isHangul?0:0x8000);
return cps.length===1?term(place,UNIGRAM,cps[0],0):term(place,cps.length===2?BIGRAM:TRIGRAM,...cps);
};
const pair=(a,b,joint)=>term(placeOf(joint?joint.map(order):[mix(a),mix(b)]),PAIR,a,b);
const facetTerm=(name,value)=>term(mix(value)&0x7fff,FACET,name,value);
const titleTerm=(tokens)=>{
let hash=START,place=0,previous=0;
for(const token of tokens){
const own=tokenHash(token),isWord=token.type==="word"||token.hangul;
hash=addTo(addTo(hash,own),isWord?1:2);
if(token.type==="run")place=place||gram(token.cps.slice(0,3),token.hangul);
else if(previous&&isWord)place=place||pair(previous,own);
previous=isWord?own:0;
}
const whole=term(mix(hash)&0x7fff,TITLE,hash,tokens.length);
return tokens.length?((((place||whole)&0xffff0000)|(whole&0xffff))>>>0):0;
};
Object.assign(search,{START,mix,runHash,wordHash,tokenHash,term,gram,pair,facetTerm,titleTerm});
})();

(()=>{
"use strict";
const search=((globalThis.kotae??={})["kotae-engine"]??={});
const{points}=search;
const damaged = (name) => Object.assign(new Error(`search: ${name} is damaged`), { code: "damaged", part: name });
const unpack=(text)=>{
const bytes=new Uint8Array(text.length*2);
let n=0;
for(let i=0;i<text.length;i++){
let unit=text.charCodeAt(i);
if(unit<0x60){
const next=text.charCodeAt(++i);
if(unit!==0x21||!(next>=0x60))throw damaged("part");
if(next<0x160){
bytes[n++]=next - 0x60;
break;
}
unit=next ^ 0x8000;
}
bytes[n++]=unit&255;
bytes[n++]=unit>>8;
}
return bytes.subarray(0,n);
};
const adler=(bytes)=>{
let a=1,b=0;
for(let i=0;i<bytes.length;){
for(const end=Math.min(bytes.length,i + 2048);i<end;i++)b +=a +=bytes[i];
a %=65521,b %=65521;
}
return((b<<16)|a)>>>0;
};
const inflate=async(bytes)=>{
if(bytes[2]===1){
const content=bytes.subarray(7,-4),sum=bytes.subarray(-4).reduce((sum,byte)=>sum*256 + byte,0);
if(content.length!==(bytes[3]|(bytes[4]<<8))||adler(content)!==sum)throw damaged("part");
return content;
}
const{readable,writable}=new DecompressionStream("deflate");
const writer=writable.getWriter(),reader=readable.getReader(),chunks=[];
const ignore=()=>{};
writer.write(bytes).catch(ignore);
writer.close().catch(ignore);
let length=0;
for(;;){
const{done,value}=await reader.read();
if(done)break;
chunks.push(value);
length +=value.length;
}
if(chunks.length===1)return chunks[0];
const all=new Uint8Array(length);
chunks.reduce((start,chunk)=>(all.set(chunk,start),start + chunk.length),0);
return all;
};
class Reader{
constructor(bytes){this.bytes=bytes;this.position=0;}
get isAtEnd(){return this.position>=this.bytes.length;}
byte(){
if(this.isAtEnd)throw damaged("part");
return this.bytes[this.position++];
}
varint(){
let value=0,scale=1;
for(;;){
const next=this.byte();
value +=(next&127)*scale;
if(next<128)return value;
scale*=128;
if(scale>2**48)throw damaged("part");
}
}
take(count){
if(count>this.bytes.length - this.position)throw damaged("part");
this.position +=count;
return this.bytes.subarray(this.position - count,this.position);
}
string(){return utf8.decode(this.take(this.varint()));}
list(element){return Array.from({length:this.varint()},element);}
words(rest){
const words=[];
let previous=new Uint8Array(0);
while(!this.isAtEnd){
const shared=this.length(),length=this.length();
if(shared>previous.length||length>255)throw damaged("part");
const bytes=new Uint8Array(shared + length);
bytes.set(previous.subarray(0,shared));
bytes.set(this.take(length),shared);
previous=bytes;
const text=utf8.decode(bytes);
words.push({text,cps:points(text),...rest()});
}
return words;
}
length(){return this.varint();}
}
class BitReader extends Reader{
constructor(bytes){super(bytes);this.held=0;this.left=0;}
get isAtEnd(){return this.left<8&&this.position>=this.bytes.length;}
bits(count){
while(this.left<count){
if(this.position>=this.bytes.length)throw damaged("part");
this.held|=this.bytes[this.position++]<<this.left;
this.left +=8;
}
const value=this.held&((1<<count)- 1);
this.held>>>=count;
this.left -=count;
return value;
}
golomb(order){
let more=0;
while(!this.bits(1))if(++more>24)throw damaged("part");
return((this.bits(more)|(1<<more))- 1)*(1<<order)+ this.bits(order);
}
length(){return this.golomb(1);}
take(count){return Uint8Array.from({length:count},()=>this.bits(8));}
level(){
const level=this.bits(3);
return level<7?level + 3:this.bits(4);
}
postings(recordCount){
const isLong=!this.bits(1),list={records:[],levels:[]};
let count=isLong?this.golomb(0)+ 1:1;
list.total=count;
if(isLong&&count===1){
list.total=this.golomb(8),list.overflow=this.golomb(4);
count=this.golomb(8),list.twins=this.golomb(8);
}
if(count<1||count>recordCount)throw damaged("part");
let record=this.bits(Math.max(1,32 - Math.clz32(recordCount - 1))),order=0;
for(let i=0;i<count;i++){
if(i)record +=1 + this.golomb(order);
if(record>=recordCount)throw damaged("part");
list.records.push(record);
list.levels.push(this.level());
if(!i&&isLong)order=this.bits(4);
}
return list;
}
}
const utf8=new TextDecoder("utf-8",{ignoreBOM:true});
Object.assign(search,{damaged,unpack,inflate,Reader,BitReader});
})();

(()=>{
"use strict";
const search=((globalThis.kotae??={})["kotae-engine"]??={});
const{Reader,BitReader,points}=search;
const FORMAT=4;
const KINDS=["page","section","question","step"];
const readManifest=(bytes)=>{
const r=new Reader(bytes),format=r.varint();
if(format!==FORMAT)throw Object.assign(new Error("search: another format"),{code:"format"});
const facet=()=>({value:r.string(),count:r.varint()});
const m={
folder:r.string(),recordCount:r.varint(),
pageLengths:r.list(()=>r.varint()),blockLengths:r.list(()=>r.varint()),
twins:r.list(()=>r.varint()),twinBlockLengths:r.list(()=>r.varint()),
hashStarts:r.list(()=>r.varint()),wordStarts:r.list(()=>points(r.string())),typoParts:r.varint(),
frequent:new Map(r.list(()=>[r.string(),r.varint()])),
synonyms:r.list(()=>r.list(()=>r.string())),
facets:{kind:r.list(facet),tag:r.list(facet),section:r.list(facet)},
};
m.hashStarts.forEach((step,i,all)=>{all[i]=step +(all[i - 1]||0);});
m.pageOf=starts(m.pageLengths,m.recordCount);
m.blockStarts=sums(m.blockLengths);
m.twinStarts=sums(m.twinBlockLengths);
m.twinsBefore=sums(m.twins.map((n)=>Math.min(n,1)));
m.places=(record)=>1 +(m.twins[m.pageOf[record]]||0);
m.placeCount=m.pageLengths.reduce((sum,n,page)=>sum + n*(1 +(m.twins[page]||0)),0);
return m;
};
const sums=(lengths)=>{
let sum=0;
return lengths.map((n)=>(sum +=n)- n);
};
const starts=(lengths,count)=>{
const of=new Uint32Array(count);
let record=0;
lengths.forEach((length,page)=>{of.fill(page,record,record + length);record +=length;});
return of;
};
const readHashes=(bytes,place,recordCount)=>{
const r=new BitReader(bytes),lists=new Map();
while(!r.isAtEnd){
if(!r.bits(1))place +=1 + r.golomb(2);
const hash=((place<<16)|r.bits(16))>>>0;
lists.set(hash,r.postings(recordCount));
}
return lists;
};
const readBlock=(bytes)=>{
const r=new Reader(bytes),records=[];
let page;
while(!r.isAtEnd){
if(r.varint()===1){
page={page:r.string(),pageTitle:r.string(),section:r.string(),tags:r.list(()=>r.string())};
}
const anchor=r.string(),title=r.string(),kind=KINDS[r.byte()]||"section";
records.push({...page,anchor,title,kind,body:r.string(),aside:r.string()});
}
return records;
};
const compare=(a,b)=>{
const n=Math.min(a.length,b.length);
for(let i=0;i<n;i++)if(a[i]!==b[i])return a[i]- b[i];
return a.length - b.length;
};
const lastUpTo=(starts,x,compare=(a,b)=>a - b)=>{
let low=0,high=starts.length;
while(low<high){
const middle=(low + high)>>1;
if(compare(starts[middle],x)<=0)low=middle + 1;
else high=middle;
}
return low - 1;
};
const sharedLength=(a,b)=>{
let n=0;
while(n<a.length&&n<b.length&&a[n]===b[n])n++;
return n;
};
Object.assign(search,{readManifest,readHashes,readBlock,compare,lastUpTo,sharedLength});
})();

(()=>{
"use strict";
const search=((globalThis.kotae??={})["kotae-engine"]??={});
const{analyze,fold,kindOf,points,WORD,tokenHash,gram,pair,titleTerm,lastUpTo}=search;
const LIMITS={
scalars:256,tokens:16,grams:10,whole:6,beside:24,pairs:8,wholePairs:5,variants:24,prefixParts:3,
results:1000,overflow:16384,perPage:3,window:15,rounds:2,round:12,share:0.7,shortestTypo:5,near:5,
};
const WEIGHT={
prefix:0.8,inner:0.5,stem:0.35,typo:0.6,pairCover:0.5,pairScore:0.6,syllable:0.25,page:0.1,synonym:0.8,
typed:0.8,pageTitle:6,title:2.5,inTitle:2,wordsInTitle:1.3,inBody:2,inAside:1.2,runs:1.5,apart:0.35,
};
const pieces=(hashes,size,isWhole,manifest)=>{
const last=hashes.length - 1;
if(isWhole)return hashes.map((hash,i)=>({hash,rank:i % 2&&i<last?1:0,weight:1}));
const part=hashes.map((hash)=>partOf(hash,manifest));
const parts=new Set([part[0],part[last]]),needed=new Set([0,last]);
for(let i=0,covered=0;i<=last;i++){
if(i>=covered&&!parts.has(part[i]))needed.add(i),parts.add(part[i]);
if(parts.has(part[i]))covered=i + size;
}
return hashes.map((hash,i)=>({hash,rank:needed.has(i)?0:1,weight:1})).filter((_,i)=>parts.has(part[i]));
};
const partOf=(hash,manifest)=>lastUpTo(manifest.hashStarts,hash>>>16);
const endsInWord=(cps)=>{
const last=cps.findLast((cp)=>fold(cp).length);
return last!==undefined&&kindOf(fold(last)[0])===WORD;
};
const plan=(query,manifest,isLoose)=>{
const source=points(query).slice(0,LIMITS.scalars);
const text=String.fromCodePoint(...source.map((cp)=>(cp>=0xd800&&cp<=0xdfff?0xfffd:cp)));
const all=analyze(text).filter((t)=>t.type!=="break"),tokens=all.slice(0,LIMITS.tokens);
const words=[],grams=[],pairs=[];
let previous=0;
tokens.forEach((token,index)=>{
if(token.type==="word"){
const isOpen=index===tokens.length - 1&&endsInWord(source);
words.push({cps:token.cps,text:String.fromCodePoint(...token.cps),parts:token.parts,isOpen});
}else if(token.cps.length===1){
grams.push({hash:gram(token.cps,token.hangul),rank:0,weight:token.hangul?WEIGHT.syllable:1});
}else{
for(const size of isLoose?[2,3]:[Math.min(3,token.cps.length)]){
const hashes=token.cps.slice(size - 1).map((_,i)=>gram(token.cps.slice(i,i + size),token.hangul));
grams.push(...pieces(hashes,size,isLoose||hashes.length<=LIMITS.whole,manifest));
}
}
const hash=token.type==="word"||token.hangul?tokenHash(token):0;
const before=index>0&&tokens[index - 1];
const joint=token.hangul&&before.hangul&&[before.cps[before.cps.length - 1],token.cps[0]];
const isAsked=joint||index % 2||tokens.length<=LIMITS.wholePairs;
if(previous&&hash&&isAsked)pairs.push({hash:pair(previous,hash,joint)});
if(joint)pairs.push({hash:gram(joint,true)});
previous=hash;
});
const isRare=(w)=>!manifest.frequent.has(w.text);
const hasOthers=grams.length>0||words.some(isRare);
for(const w of words)w.isSkipped=!isRare(w)&&hasOthers;
const kept=grams.map((g,i)=>({...g,i})).sort((a,b)=>a.rank - b.rank||a.i - b.i).slice(0,LIMITS.grams);
kept.sort((a,b)=>a.i - b.i);
const unique=(list)=>[...new Map(list.map((x)=>[x.hash,x])).values()];
const title=all.length>LIMITS.tokens?0:titleTerm(tokens);
const longRuns=tokens.filter((t)=>t.type==="run"&&t.cps.length>3).map((t)=>String.fromCodePoint(...t.cps));
const needles=tokens.map((t)=>String.fromCodePoint(...t.cps));
return{text,tokens,words,title,longRuns,needles,grams:unique(kept),pairs:unique(pairs).slice(0,LIMITS.pairs)};
};
const inverseFrequency=(count,found)=>
Math.floor(Math.log(1 + (count - found + 0.5) / (found + 0.5)) * 2 ** 20 + 0.5) / 2 ** 20;
Object.assign(search,{LIMITS,WEIGHT,partOf,plan,inverseFrequency});
})();

(()=>{
"use strict";
const search=((globalThis.kotae??={})["kotae-engine"]??={});
const{
damaged,inflate,unpack,Reader,BitReader,readManifest,readHashes,readBlock,compare,lastUpTo,partOf,LIMITS,
}=search;
class Parts{
constructor(load){this.load=load;this.known=new Map();}
get(name,read){
if(!this.known.has(name)){
const promise=this.decoded(name,read);
this.known.set(name,promise);
promise.catch(()=>this.known.delete(name));
}
return this.known.get(name);
}
async decoded(name,read){
const text=await this.load(name);
try{
return read(await inflate(unpack(text)));
}catch(error){
throw error.code==="format"?error:damaged(name);
}
}
manifest(locale){return this.get(locale,readManifest);}
}
const merge=(a,b)=>{
const records=[],levels=[];
for(let i=0,j=0;i<a.records.length||j<b.records.length;){
const isFirst=j===b.records.length||(i<a.records.length&&a.records[i]<b.records[j]);
const[list,at]=isFirst?[a,i++]:[b,j++];
records.push(list.records[at]);
levels.push(list.levels[at]);
}
return{records,levels,total:records.length};
};
class Lookup{
constructor(parts,manifest){this.parts=parts;this.manifest=manifest;this.count=manifest.recordCount;}
part(name, read) { return this.parts.get(`${this.manifest.folder}/${name}`, read); }
async hashed(hash){
const index=partOf(hash,this.manifest);
if(index<0)return undefined;
const lists = await this.part(`h${index}`, (b) => readHashes(b, this.manifest.hashStarts[index], this.count));
return lists.get(hash);
}
wordPart(i){
return this.part(`w${i}`, (bytes) => {
const r=new BitReader(bytes);
return r.words(()=>({list:r.postings(this.count)}));
});
}
partOf(cps){
return lastUpTo(this.manifest.wordStarts,cps,compare);
}
async rest(list,isForced){
if(list.overflow===undefined||(!isForced&&list.total>LIMITS.overflow))return undefined;
return this.part(`o${list.overflow}`, (b) => new BitReader(b).postings(this.count));
}
async whole(list,isForced){
const rest=await this.rest(list,isForced);
return rest?merge(list,rest):list;
}
isHead(record){return!record||this.manifest.pageOf[record]!==this.manifest.pageOf[record - 1];}
blockOf(record){return lastUpTo(this.manifest.blockStarts,record);}
places(list){
if(list.overflow!==undefined)return list.total + list.twins;
return list.records.reduce((n,record)=>n + this.manifest.places(record),0);
}
async twins(page){
const m=this.manifest;
if(!m.twins[page])return[];
const index=lastUpTo(m.twinStarts,m.twinsBefore[page]);
const block = await this.part(`p${index}`, (bytes) => {
const r=new Reader(bytes),first=m.twinStarts[index],last=first + m.twinBlockLengths[index],urls=new Map();
m.twins.forEach((n,page)=>{
const isHere=n&&m.twinsBefore[page]>=first&&m.twinsBefore[page]<last;
if(isHere)urls.set(page,Array.from({length:n},()=>r.string()));
});
return urls;
});
if (!block.has(page)) throw damaged(`p${index}`);
return block.get(page);
}
async stored(record){
const starts=this.manifest.blockStarts,index=this.blockOf(record);
const records = await this.part(`s${index}`, readBlock);
const found=records[record - starts[index]];
if (!found) throw damaged(`s${index}`);
return found;
}
}
Object.assign(search,{Parts,Lookup});
})();

(()=>{
"use strict";
const search=((globalThis.kotae??={})["kotae-engine"]??={});
const{mix,runHash,Reader,compare,sharedLength,LIMITS,WEIGHT}=search;
const isOneEdit=(a,b)=>{
if(Math.abs(a.length - b.length)>1)return false;
const start=sharedLength(a,b);
const end=sharedLength(a.slice(start).reverse(),b.slice(start).reverse());
const[m,n]=[a.length - start - end,b.length - start - end];
if(m<=1&&n<=1)return m + n>0;
return m===2&&n===2&&a[start]===b[start + 1]&&a[start + 1]===b[start];
};
const distance=(a,b)=>{
let older=[],old=Array.from({length:b.length + 1},(_,j)=>j);
for(let i=1;i<=a.length;i++){
const row=[i];
for(let j=1;j<=b.length;j++){
row[j]=Math.min(old[j]+ 1,row[j - 1]+ 1,old[j - 1]+(a[i - 1]===b[j - 1]?0:1));
if(i>1&&j>1&&a[i - 1]===b[j - 2]&&a[i - 2]===b[j - 1])row[j]=Math.min(row[j],older[j - 2]+ 1);
}
[older,old]=[old,row];
}
return old[b.length];
};
const variants=async(lookup,word)=>{
const found=[],cps=word.cps;
let index=lookup.partOf(cps);
const limit=index +(word.isOpen?LIMITS.prefixParts:1);
for(;index<limit&&index<lookup.manifest.wordStarts.length;index++){
if(index<0)continue;
const start=lookup.manifest.wordStarts[index];
if(index>lookup.partOf(cps)&&sharedLength(start,cps)<cps.length)break;
for(const entry of await lookup.wordPart(index)){
const shared=sharedLength(entry.cps,cps);
let weight=0,cover;
if(shared===cps.length){
weight=entry.cps.length===shared?1
: (word.isOpen ? WEIGHT.prefix : shared > 3 ? WEIGHT.inner : 0) * Math.sqrt(shared / entry.cps.length);
if(word.isOpen&&weight<1)cover=WEIGHT.typed;
}else{
const isStem=cps.length>4&&shared>3&&shared>=cps.length - 3&&entry.cps.length<=shared + 3;
if(isStem)weight=WEIGHT.stem;
}
if(weight>0)found.push({list:entry.list,weight,cover:cover||weight,text:entry.text});
}
}
const isExact=(v)=>(v.weight===1?1:0);
return found.map((v,i)=>({...v,i}))
.sort((a,b)=>isExact(b)- isExact(a)||b.list.total - a.list.total||a.i - b.i).slice(0,LIMITS.variants);
};
const alike=async(lookup,cps)=>{
const parts=lookup.manifest.typoParts;
if(cps.length<LIMITS.shortestTypo||!parts)return new Map();
const at = (kind, a, b) => Math.floor(mix(runHash([kind, a, b])) * parts / 2 ** 32);
const n=cps.length,found=new Map();
for(const index of new Set([at(1,cps[0],cps[1]),at(2,cps[n - 2],cps[n - 1])])){
const words = await lookup.part(`t${index}`, (b) => {
const r=new Reader(b);
return r.words(()=>({total:r.varint()}));
});
for(const w of words)found.set(w.text,w);
}
return found;
};
const typos=async(lookup,cps)=>{
const found=[...(await alike(lookup,cps)).values()].filter((w)=>isOneEdit(w.cps,cps));
return found.sort((a,b)=>b.total - a.total||compare(a.cps,b.cps)).slice(0,3);
};
const near=async(lookup,cps)=>{
if(cps.length<3)return[];
const found=new Map();
for(const w of(await alike(lookup,cps)).values()){
const edits=distance(w.cps,cps);
if(edits*3<=cps.length)found.set(w.text,{...w,rank:edits});
}
const home=lookup.partOf(cps);
for(const w of home<0?[]:await lookup.wordPart(home)){
const shared=sharedLength(w.cps,cps);
if(shared<=2||shared*2<cps.length||found.has(w.text))continue;
found.set(w.text,{...w,total:w.list.total,rank:99 - shared});
}
return[...found.values()].sort((a,b)=>a.rank - b.rank||b.total - a.total||compare(a.cps,b.cps)).slice(0,3);
};
const resolve=async(lookup,word)=>{
const lists=await variants(lookup,word);
if(lists.some((v)=>v.weight>WEIGHT.stem))return[{...word,lists}];
if(word.parts.length>1){
const parts=word.parts.map((cps)=>({cps,text:String.fromCodePoint(...cps),parts:[],isOpen:false}));
return(await Promise.all(parts.map((p)=>resolve(lookup,p)))).flat();
}
const near=await typos(lookup,word.cps);
for(const w of near){
const entries=await lookup.wordPart(lookup.partOf(w.cps));
const entry=entries.find((e)=>e.text===w.text);
if(entry)lists.push({list:entry.list,weight:WEIGHT.typo,cover:WEIGHT.typo,text:w.text});
}
return[{...word,lists,corrections:near.map((w)=>w.text)}];
};
Object.assign(search,{isOneEdit,resolve,near});
})();

(()=>{
"use strict";
const search=((globalThis.kotae??={})["kotae-engine"]??={});
const{plan,inverseFrequency,resolve,WEIGHT}=search;
const listsOf=async(lookup,p,isForced)=>{
const[resolved,grams,pairs,title]=await Promise.all([
Promise.all(p.words.filter((w)=>!w.isSkipped).map((w)=>resolve(lookup,w))),
Promise.all(p.grams.map((g)=>lookup.hashed(g.hash))),
Promise.all(p.pairs.map((g)=>lookup.hashed(g.hash))),
p.title?lookup.hashed(p.title):undefined,
]);
const words=resolved.flat();
if(isForced||words.length + grams.length>1){
const lists=[...words.flatMap((w)=>w.lists.map((v)=>v.list)),...grams,...pairs];
await Promise.all(lists.map((list)=>list&&lookup.rest(list,isForced)));
}
return{words,grams,pairs,title};
};
const unitsOf=(lookup,p,{words,grams,pairs})=>{
const units=words.map((word)=>{
const exact=word.lists.find((v)=>v.weight===1);
const sum=exact?exact.list.total:word.lists.reduce((n,v)=>n + v.list.total,0);
return{lists:word.lists,total:Math.min(sum,lookup.count),cover:1,score:1};
});
const single=(list,cover,score,isPair=false)=>{
const lists=list?[{list,weight:1,cover:1}]:[];
return{lists,total:list?list.total:0,cover,score,isPair};
};
grams.forEach((list,i)=>units.push(single(list,p.grams[i].weight,p.grams[i].weight)));
for(const list of pairs)if(list)units.push(single(list,WEIGHT.pairCover,WEIGHT.pairScore,true));
return units;
};
const bestOf=async(lookup,unit,isAlone,isForced)=>{
const best=new Map();
let isPartial=false;
for(const variant of unit.lists){
const list=isAlone&&!isForced?variant.list:await lookup.whole(variant.list,isForced);
if(list.records.length<list.total)isPartial=true;
for(let i=0;i<list.records.length;i++){
const value=variant.weight*list.levels[i],record=list.records[i],known=best.get(record);
if(!known)best.set(record,[value,variant.cover]);
else known[0]=Math.max(known[0],value),known[1]=Math.max(known[1],variant.cover);
}
}
return{best,isPartial};
};
const placesOf=(lookup,unit)=>{
const exact=unit.lists.find((v)=>v.weight===1);
const places=(exact?[exact]:unit.lists).reduce((n,v)=>n + lookup.places(v.list),0);
return Math.min(places,lookup.manifest.placeCount);
};
const scores=async(lookup,query,isLoose=false,isForced=false)=>{
const p=plan(query,lookup.manifest,isLoose),lists=await listsOf(lookup,p,isForced);
const units=unitsOf(lookup,p,lists),isAlone=units.length===1;
const[score,cover,own]=[0,0,0].map(()=>new Float64Array(lookup.count)),touched=[];
let all=0,allOwn=0,isCut=false,estimate=0;
for(const unit of units){
const weight=inverseFrequency(lookup.count,unit.total);
const{best,isPartial}=await bestOf(lookup,unit,isAlone,isForced);
if(isPartial){
isCut=true;
estimate=Math.max(estimate,placesOf(lookup,unit));
}
const isSilent=isPartial&&!isAlone;
if(!isSilent)all +=weight*unit.cover;
if(!isSilent&&!unit.isPair)allOwn +=weight*unit.cover;
for(const[record,[value,share]]of best){
if(cover[record]===0)touched.push(record);
score[record] += (weight * unit.score * value) / 8;
cover[record]+=isSilent?1e-9:weight*unit.cover*share;
if(!isSilent&&!unit.isPair)own[record]+=weight*unit.cover*share;
}
}
if(!touched.some((r)=>cover[r]>=all*0.999)){
if(isCut&&!isAlone&&!isForced)return scores(lookup,query,isLoose,true);
if(!isLoose&&p.tokens.some((t)=>t.type==="run"&&t.cps.length>2))return scores(lookup,query,true,isForced);
}
const titles=new Set(lists.title?lists.title.records:[]);
return{plan:p,words:lists.words,score,cover,own,touched,titles,all,allOwn,estimate:isAlone?estimate:0};
};
Object.assign(search,{scores});
})();

(()=>{
"use strict";
const search=((globalThis.kotae??={})["kotae-engine"]??={});
const{fold,kindOf,foldText,points,WORD,RUN,HANGUL,WEIGHT,closed,joins,characterEnd}=search;
const foldedOf=(stored,field)=>{
stored.folds=stored.folds||{};
return(stored.folds[field]=stored.folds[field]||foldText(stored[field]));
};
const closedOf=(stored,field)=>{
const text=foldedOf(stored,field);
return(text.closed??=closed(text.folded));
};
const spacelessOf=(stored,field)=>{
const text=foldedOf(stored,field);
return(text.spaceless??=text.folded.replaceAll(" ",""));
};
const nearness=(stored,wordings)=>{
const title=closedOf(stored,"title").trim();
let factor=0,isTitle=false,isHeld=false,isWhole=false;
for(const{phrase:written,runs,needles}of wordings){
if(!written)continue;
const phrase=closed(written),isKorean=HANGUL.test(phrase);
const has=(field)=>indexOfPhrase(closedOf(stored,field),phrase,0)>=0
||(isKorean&&spacelessOf(stored,field).includes(phrase.replaceAll(" ","")));
const hasRun=(run)=>["title","body","aside"].some((field)=>
foldedOf(stored,field).folded.includes(run)||(HANGUL.test(run)&&spacelessOf(stored,field).includes(run)));
const isIn=indexOfPhrase(title,phrase,0)>=0,isPhrase=points(phrase).length>1;
const hasWords=needles.length>1&&needles.every((needle)=>indexOfPhrase(title,needle,0)>=0);
let own=isIn?WEIGHT.inTitle:hasWords?WEIGHT.wordsInTitle:1,holds=isIn;
if(isPhrase&&has("body"))own*=WEIGHT.inBody,holds=true;
else if(isPhrase&&has("aside"))own*=WEIGHT.inAside,holds=true;
isWhole||=holds;
holds||=runs.every(hasRun);
if(runs.length)own*=holds?WEIGHT.runs:WEIGHT.apart;
isTitle||=title===phrase;
isHeld||=holds;
factor=Math.max(factor,own);
}
return{factor:factor||1,isTitle,isHeld,isWhole};
};
const indexOfPhrase=(text,phrase,from)=>{
const isWord=kindOf(phrase.codePointAt(0))===WORD;
for(let i=text.indexOf(phrase,from);i>=0;i=text.indexOf(phrase,i + 1)){
if(!isWord||i===0||kindOf(text.charCodeAt(i - 1))!==WORD)return i;
}
return -1;
};
const markable=(runs)=>{
const words=new Map(),pieces=[];
let unit=1;
for(const run of runs){
for(const word of run.words){
words.set(word.text,{unit,isPrefix:true});
for(const v of word.lists)if(!words.has(v.text))words.set(v.text,{unit,isPrefix:false});
unit++;
}
for(const w of run.plan.words)if(w.isSkipped&&!words.has(w.text))words.set(w.text,{unit:unit++,isPrefix:false});
for(const token of run.plan.tokens){
if(token.type==="run")pieces.push({text:String.fromCodePoint(...token.cps),unit:unit++});
}
}
return{words,pieces};
};
const phraseAt=(folded,i,phrases)=>{
let length=0;
for(const phrase of phrases){
if(phrase.length<=Math.max(1,length)||!folded.startsWith(phrase,i))continue;
if(indexOfPhrase(folded,phrase,i)===i)length=phrase.length;
}
return length;
};
const wordAt=(folded,i,till,words)=>{
const word=folded.slice(i,till),entry=words.get(word);
if(entry)return[word.length,entry.unit];
let length=0,unit=0;
for(const[prefix,e]of words){
if(e.isPrefix&&prefix.length>length&&word.startsWith(prefix))length=prefix.length,unit=e.unit;
}
return[length,unit];
};
const pieceAt=(folded,i,pieces)=>{
let length=0,unit=0;
for(const run of pieces){
for(let j=0;j<run.text.length;j++){
let n=0;
while(i + n<folded.length&&j + n<run.text.length&&folded[i + n]===run.text[j + n])n++;
const isTelling = n > 2 || n === run.text.length || (n === 2 && !/[\u3041-\u309f]/.test(run.text.slice(j, j + 2)));
if(n>length&&isTelling)length=n,unit=run.unit;
}
}
return[length,unit];
};
const markerOf=(runs,phrases)=>{
const{words,pieces}=markable(runs);
return(stored,field)=>{
const{folded,at,till}=foldedOf(stored,field),marks=[];
for(let i=0;i<folded.length;){
const kind=kindOf(folded.codePointAt(i));
let length=phraseAt(folded,i,phrases),unit=0,next=i +(folded.codePointAt(i)>0xffff?2:1);
if(!length&&kind===WORD){
for(let cp;kindOf((cp=folded.codePointAt(next)??32))===WORD;)next +=cp>0xffff?2:1;
[length,unit]=wordAt(folded,i,next,words);
}else if(!length&&kind>=RUN)[length,unit]=pieceAt(folded,i,pieces);
if(length)marks.push([at[i],characterEnd(stored[field],till[i + length - 1]),unit]);
i=length?i + length:next;
}
return marks;
};
};
const COLUMNS=180;
const excerpt=(body,marks)=>{
const columns=(c)=>(kindOf(fold(c.codePointAt(0))[0]??32)>=RUN?2:1);
let best=0,bestCount=-1;
for(let i=0;i<marks.length;i++){
if(marks[i][2]===0){best=i;break;}
const units=new Set();
for(let j=i;j<marks.length&&marks[j][1]- marks[i][0]<120;j++)units.add(marks[j][2]);
if(units.size>bestCount)best=i,bestCount=units.size;
}
const characters=Array.from(body),offsets=[];
characters.reduce((sum,c)=>(offsets.push(sum),sum + c.length),0);
const anchor=marks.length?offsets.findLastIndex((o)=>o<=marks[best][0]):0;
const isJoined=(i)=>joins(characters[i - 1],characters[i]);
const isInWord=(i)=>kindOf(fold(characters[i].codePointAt(0))[0]??32)===WORD;
const splitsWord=(i)=>isInWord(i - 1)&&isInWord(i);
let start=anchor,width=0;
while (start > 0 && width < COLUMNS / 4) width += columns(characters[--start]);
if(start>0){
let moved=start;
while(moved<anchor&&(isJoined(moved)||splitsWord(moved)||characters[moved]===" "))moved++;
start=moved;
}
let end=start;
for(width=0;end<characters.length&&width<COLUMNS;end++)width +=columns(characters[end]);
if(end<characters.length){
let moved=end;
while(moved>anchor + 1&&end - moved<24&&(isJoined(moved)||splitsWord(moved)))moved--;
end=moved>anchor + 1&&end - moved<24?moved:end;
while(end<characters.length&&isJoined(end))end++;
}
const from=offsets[start]??0,till=end<characters.length?offsets[end]:body.length;
const head=start>0?"…":"",tail=end<characters.length?"…":"";
return{
text: head + body.slice(from, till).replace(/\n/g, " ") + tail,
marks:marks.filter((m)=>m[0]>=from&&m[1]<=till).map((m)=>[m[0]- from + head.length,m[1]- from + head.length]),
};
};
Object.assign(search,{nearness,markerOf,excerpt});
})();

(()=>{
"use strict";
const search=((globalThis.kotae??={})["kotae-engine"]??={});
const{foldText,kindOf,points,RUN,runHash,facetTerm,LIMITS,WEIGHT,scores}=search;
const allowedBy=async(lookup,filters)=>{
let allowed;
for(const name of["kind","tag","section"]){
const wanted=[].concat((filters&&filters[name])||[]);
if(!wanted.length)continue;
const set=new Uint8Array(lookup.count);
for(const value of wanted){
const list=await lookup.hashed(facetTerm(runHash(points(name)),runHash(points(String(value)))));
if(list)for(const record of(await lookup.whole(list,true)).records)set[record]=1;
}
allowed=allowed?allowed.map((x,i)=>x&set[i]):set;
}
return allowed;
};
const begunOf=(asked,folded,isRun)=>{
for(let length=folded.length - 1;length>=(isRun?2:3);length--){
if(!asked.endsWith(folded.slice(0,length)))continue;
const before=asked[asked.length - length - 1];
if(isRun||before===undefined||before===" ")return length;
}
return 0;
};
const begunWordings=(manifest,query)=>{
const asked=foldText(String.fromCodePoint(...points(query).slice(0,LIMITS.scalars))).folded.trimStart(),wordings=[];
for(const group of manifest.synonyms){
for(const word of group){
const folded=foldText(word).folded.trim(),isRun=kindOf(folded.codePointAt(0)||32)>=RUN;
const length=begunOf(asked,folded,isRun),head=asked.slice(0,asked.length - length);
if (length) for (const other of group) wordings.push(`${head} ${other}`.trim());
}
}
return wordings.slice(0,6);
};
const wordingsOf=(manifest,query)=>{
const padded = (text) => ` ${foldText(text).folded.trim()} `;
const asked=padded(String.fromCodePoint(...points(query).slice(0,LIMITS.scalars))),wordings=[query];
for(const group of manifest.synonyms){
for(const word of group){
const folded=padded(word);
const isRun=kindOf(folded.codePointAt(1)||32)>=RUN;
const needle=isRun?folded.trim():folded;
if(!needle.trim()||!asked.includes(needle))continue;
for (const other of group) if (other !== word) wordings.push(asked.replace(needle, () => ` ${other} `).trim());
}
}
return wordings.slice(0,6);
};
const rowsOf=(lookup,runs,allowed)=>{
const best=new Map(),passes=(record)=>!allowed||allowed[record];
const share = (run, record) => Math.min(1, run.cover[record] / run.all);
let top=0;
for(const run of runs.filter((run)=>run.all)){
for(const record of run.touched)if(passes(record))top=Math.max(top,share(run,record));
}
runs.forEach((run,i)=>{
if(!run.all)return;
for(const record of run.touched){
const held = share(run, record), own = run.allOwn ? Math.min(1, run.own[record] / run.allOwn) : 0;
const least=top*LIMITS.share,isLoose=held<least;
if(!passes(record)||(isLoose&&own<least))continue;
const title=run.titles.has(record)?(lookup.isHead(record)?WEIGHT.pageTitle:WEIGHT.title):1;
const value=run.score[record]*held*held*held*(i?WEIGHT.synonym:1)*title;
const known=best.get(record);
if(!known||value>known.value)best.set(record,{record,value,share:held,title,isLoose});
}
});
return[...best.values()].sort(byValue);
};
const byValue=(a,b)=>b.value - a.value||a.record - b.record;
const ranked=async(lookup,query,filters)=>{
const runs=[];
for(const wording of wordingsOf(lookup.manifest,query))runs.push(await scores(lookup,wording));
if(!runs.some((run)=>run.touched.length)){
for(const wording of begunWordings(lookup.manifest,query))runs.push(await scores(lookup,wording));
}
const allowed=await allowedBy(lookup,filters),rows=rowsOf(lookup,runs,allowed);
const first=new Map();
for(const row of rows){
const page=lookup.manifest.pageOf[row.record],leader=first.get(page);
if(!leader)first.set(page,{row,count:1,sum:row.value});
else if(leader.count++<4)leader.sum +=row.value*WEIGHT.page;
}
for(const{row,sum}of first.values())row.value=sum;
rows.sort(byValue);
const total=rows.reduce((n,row)=>n + lookup.manifest.places(row.record),0);
const estimate=Math.max(0,...runs.filter((run)=>run.all).map((run)=>run.estimate));
return{rows,runs,total:allowed?total:Math.max(total,estimate)};
};
Object.assign(search,{ranked,byValue});
})();

(()=>{
"use strict";
const search=((globalThis.kotae??={})["kotae-engine"]??={});
const{foldText,LIMITS,Parts,Lookup,near,nearness,markerOf,excerpt,ranked,byValue}=search;
const group=(rows,manifest,records,places,perPage)=>{
const pages=new Map();
for(const row of rows){
const page=manifest.pageOf[row.record];
const list=pages.get(page);
if(!list){
if(pages.size<Math.max(records,places))pages.set(page,[row]);
}else if(list.length<perPage)list.push(row);
}
let taken=0,filled=0;
const kept=(row)=>(taken<records||filled<places)&&(taken++,filled +=manifest.places(row.record),true);
return[...pages.values()].map((list)=>list.filter(kept)).filter((list)=>list.length);
};
const sparing=(rows,count)=>{
let left = Math.ceil(count / 3) - rows.filter((row) => !row.isLoose).length;
return rows.filter((row)=>!row.isLoose||left-->0);
};
const weighed=async(lookup,rows,wordings,count,perPage)=>{
const read=async(rows)=>{
const stored=await Promise.all(rows.map((r)=>lookup.stored(r.record)));
return rows.map((row,i)=>{
row.stored=stored[i];
const{factor,isTitle,isHeld,isWhole}=nearness(stored[i],wordings);
row.value *= isTitle || row.title === 1 ? factor : factor / row.title;
if (isWhole) row.value /= row.share * row.share * row.share;
return isHeld;
}).every(Boolean);
};
const chosen=group(rows,lookup.manifest,LIMITS.window,count,perPage).flat();
const blocks=new Set(chosen.map((r)=>lookup.blockOf(r.record))),first=new Set(chosen);
const beside=rows.filter((r)=>!first.has(r)&&blocks.has(lookup.blockOf(r.record))).slice(0,LIMITS.beside);
let isSure=await read(chosen);
await read(beside);
chosen.push(...beside);
const known=new Set(chosen),others=rows.filter((r)=>r.share>0.999&&!known.has(r));
for(let round=0;round<LIMITS.rounds&&!isSure&&others.length;round++){
const next=others.splice(0,LIMITS.round);
isSure=await read(next);
chosen.push(...next);
}
return chosen.sort(byValue);
};
const resultOf=(s,marker)=>{
const body=marker(s,"body"),aside=s.aside?marker(s,"aside"):[],isWhole=(marks)=>marks.some((m)=>m[2]===0);
const isAside=s.aside&&(body.length?isWhole(aside)&&!isWhole(body):!s.body||aside.length);
const{text,marks}=isAside?excerpt(s.aside,aside):excerpt(s.body,body);
return{
url: s.anchor ? `${s.page}#${s.anchor}` : s.page, title: s.title, excerpt: text, marks, titleMarks: marker(s, "title"),
pageUrl:s.page,pageTitle:s.pageTitle,kind:s.kind,section:s.section,tags:s.tags,
};
};
const results=async(lookup,query,{limit=20,filters,perPage=LIMITS.perPage}={})=>{
const count=Math.max(1,Math.min(Math.floor(limit)||20,LIMITS.results));
const{rows,runs,total}=await ranked(lookup,query,filters);
const wordings=runs.map(({plan:p})=>{
return{phrase:foldText(p.text).folded.trim(),runs:p.longRuns,needles:p.needles};
});
const chosen=await weighed(lookup,sparing(rows,count),wordings,count,perPage);
const marker=markerOf(runs,wordings.map((w)=>w.phrase));
const pages=await Promise.all(group(chosen,lookup.manifest,0,count,perPage).map(async(rows)=>{
const twins=await lookup.twins(lookup.manifest.pageOf[rows[0].record]);
const found=rows.map((row)=>resultOf(row.stored,marker));
const on=(url)=>found.map((r)=>({...r,url:url + r.url.slice(r.pageUrl.length),pageUrl:url}));
return[...found,...twins.flatMap(on)];
}));
const corrections=runs.flatMap((run)=>run.words.flatMap((word)=>word.corrections||[])),alike=[];
if(!total)for(const word of runs[0].words)alike.push(...(await near(lookup,word.cps)).map((w)=>w.text));
return{
total,results:pages.flat().slice(0,count),corrections:[...new Set(corrections)],
near:[...new Set(alike)].slice(0,LIMITS.near),
};
};
const engine=(load)=>{
const parts=new Parts(load);
return{
async search(query,options){
return results(new Lookup(parts,await parts.manifest(options.locale)),query,options);
},
async facets(locale){return(await parts.manifest(locale)).facets;},
};
};
Object.assign(search,{engine});
})();

