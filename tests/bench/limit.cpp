// Practical single-core limit for two queueing models (reference, not a product).
//  mm3  : Poisson(2.4) -> one FIFO pool c=3, exp(mean 1)
//  sop8 : Poisson(1) -> 8 sequential steps on 3 shared FIFO pools A(c=4,1.1) B(c=3,.85) C(c=1,.4); route A A B C A B C B
// kernels: heap  = generic future-event list, implicit 4-ary heap of 128-bit (time,seq,payload) keys, ring FIFOs, SoA case data
//          std   = same with std::priority_queue (binary heap)
//          slot  = no heap: one slot per server + arrival slot, branchless argmin over <=16 doubles
//          early = FIFO pools by server-free times: departure is known on arrival, no waiting queue (valid for FIFO only)
//          lock8 = 8 independent replications in lockstep in AVX-512 lanes (mm3 only)
// every model event = arrival or service completion (mm3: 2/case, sop8: 9/case)
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#if defined(__AVX512F__) && defined(__AVX512DQ__)  // without: the scalar kernels alone
#define ALUR_AVX512 1
#include <immintrin.h>
#endif
#include <queue>
#include <string>
#include <vector>
typedef unsigned __int128 u128;
static inline uint64_t rotl(uint64_t x,int k){return (x<<k)|(x>>(64-k));}
static uint64_t sm(uint64_t&x){uint64_t z=(x+=0x9e3779b97f4a7c15ull);z=(z^(z>>30))*0xbf58476d1ce4e5b9ull;z=(z^(z>>27))*0x94d049bb133111ebull;return z^(z>>31);}
struct Xo{uint64_t s[4];explicit Xo(uint64_t seed){for(auto&v:s)v=sm(seed);}
 inline uint64_t operator()(){uint64_t r=rotl(s[0]+s[3],23)+s[0],t=s[1]<<17;s[2]^=s[0];s[3]^=s[1];s[1]^=s[2];s[0]^=s[3];s[2]^=t;s[3]=rotl(s[3],45);return r;}};
#ifdef ALUR_AVX512
// exponential variates: (1) block generated, xoshiro256++ x8 in AVX-512 + polynomial log; (2) ziggurat scalar
struct ExpBlock{ // 8 interleaved xoshiro256++ streams, vectorised -log(u)
 enum{N=1024}; alignas(64) double buf[N]; int i=N; __m512i s0,s1,s2,s3;
 explicit ExpBlock(uint64_t seed){alignas(64) uint64_t a[4][8];for(int l=0;l<8;l++){uint64_t x=seed*1000003ull+l*0x9e3779b97f4a7c15ull;for(int k=0;k<4;k++)a[k][l]=sm(x);}
  s0=_mm512_load_si512(a[0]);s1=_mm512_load_si512(a[1]);s2=_mm512_load_si512(a[2]);s3=_mm512_load_si512(a[3]);}
 inline __m512i next(){__m512i r=_mm512_add_epi64(_mm512_rol_epi64(_mm512_add_epi64(s0,s3),23),s0),t=_mm512_slli_epi64(s1,17);
  s2=_mm512_xor_si512(s2,s0);s3=_mm512_xor_si512(s3,s1);s1=_mm512_xor_si512(s1,s2);s0=_mm512_xor_si512(s0,s3);s2=_mm512_xor_si512(s2,t);s3=_mm512_rol_epi64(s3,45);return r;}
 static inline __m512d neglog(__m512d x){ // x in (0,1]; rel. error ~1e-15 (atanh series to z^19, m in [sqrt.5,sqrt2))
  __m512d e=_mm512_getexp_pd(x),m=_mm512_getmant_pd(x,_MM_MANT_NORM_1_2,_MM_MANT_SIGN_zero);
  __mmask8 g=_mm512_cmp_pd_mask(m,_mm512_set1_pd(1.4142135623730951),_CMP_GT_OQ);
  m=_mm512_mask_mul_pd(m,g,m,_mm512_set1_pd(.5));e=_mm512_mask_add_pd(e,g,e,_mm512_set1_pd(1));
  __m512d f=_mm512_sub_pd(m,_mm512_set1_pd(1)),z=_mm512_div_pd(f,_mm512_add_pd(m,_mm512_set1_pd(1))),w=_mm512_mul_pd(z,z);
  __m512d p=_mm512_set1_pd(2./19);
  p=_mm512_fmadd_pd(p,w,_mm512_set1_pd(2./17));p=_mm512_fmadd_pd(p,w,_mm512_set1_pd(2./15));p=_mm512_fmadd_pd(p,w,_mm512_set1_pd(2./13));
  p=_mm512_fmadd_pd(p,w,_mm512_set1_pd(2./11));p=_mm512_fmadd_pd(p,w,_mm512_set1_pd(2./9));p=_mm512_fmadd_pd(p,w,_mm512_set1_pd(2./7));
  p=_mm512_fmadd_pd(p,w,_mm512_set1_pd(2./5));p=_mm512_fmadd_pd(p,w,_mm512_set1_pd(2./3));p=_mm512_fmadd_pd(p,w,_mm512_set1_pd(2.));
  return _mm512_fnmsub_pd(e,_mm512_set1_pd(0.6931471805599453),_mm512_mul_pd(p,z));}
 inline __m512d vec(){__m512i r=_mm512_srli_epi64(next(),11);__m512d u=_mm512_mul_pd(_mm512_add_pd(_mm512_cvtepu64_pd(r),_mm512_set1_pd(.5)),_mm512_set1_pd(0x1p-53));return neglog(u);}
 __attribute__((noinline)) void fill(){for(int k=0;k<N;k+=8)_mm512_store_pd(buf+k,vec());i=0;}
 inline double operator()(){if(__builtin_expect(i==N,0))fill();return buf[i++];}};
#endif
struct Zig{ // Marsaglia-Tsang exponential ziggurat, 256 layers, 53-bit
 Xo g; static double w[257],f[257]; static bool init;
 explicit Zig(uint64_t s):g(s){if(!init){init=true;const double r=7.69711747013104972,v=0.0039496598225815571993;
   w[256]=v*std::exp(r);w[255]=r; for(int i=254;i>=1;i--)w[i]=-std::log(v/w[i+1]+std::exp(-w[i+1]));w[0]=0; // w decreasing index -> x_i
   for(int i=0;i<=256;i++)f[i]=std::exp(-w[i]);}}
 inline double operator()(){for(;;){uint64_t r=g();int k=(r&255)+1;double u=(r>>11)*0x1p-53,x=u*w[k];if(__builtin_expect(x<w[k-1],1))return x;
   if(k==256){double a=7.69711747013104972-std::log(((g()>>11)+.5)*0x1p-53);return a;}
   double y=f[k]+((g()>>11)*0x1p-53)*(f[k-1]-f[k]);if(y<std::exp(-x))return x;}}};
double Zig::w[257],Zig::f[257];bool Zig::init=false;
struct LogRng{Xo g;explicit LogRng(uint64_t s):g(s){}inline double operator()(){return -std::log(((g()>>11)+.5)*0x1p-53);}};

static inline uint64_t tb(double t){uint64_t b;memcpy(&b,&t,8);return b;} // t>=0: order preserving
static inline double bt(uint64_t b){double t;memcpy(&t,&b,8);return t;}
static inline u128 mk(double t,uint32_t seq,uint32_t pay){return (u128)tb(t)<<64|(uint64_t)seq<<32|pay;}
struct Heap4{std::vector<u128> v;size_t n=0;u128*a;Heap4():v(1<<16){a=(u128*)(((uintptr_t)v.data()+63)&~63ull)+3;} // children of i: 4i+1..4i+4, one cache line
 inline void push(u128 x){size_t i=n++;while(i){size_t p=(i-1)>>2;if(a[p]<=x)break;a[i]=a[p];i=p;}a[i]=x;}
 inline u128 top()const{return a[0];}
 inline void sift(u128 x){size_t i=0;for(;;){size_t c=4*i+1;if(c+3<n){size_t m01=c+(a[c+1]<a[c]),m23=c+2+(a[c+3]<a[c+2]);size_t m=a[m23]<a[m01]?m23:m01;if(x<=a[m])break;a[i]=a[m];i=m;}
   else{if(c>=n)break;size_t m=c;for(size_t k=c+1;k<n;k++)if(a[k]<a[m])m=k;if(x<=a[m])break;a[i]=a[m];i=m;}}a[i]=x;}
 inline void pop(){u128 x=a[--n];if(n)sift(x);}
 inline void replace(u128 x){sift(x);}};
struct HeapStd{std::priority_queue<u128,std::vector<u128>,std::greater<u128>> q;inline void push(u128 x){q.push(x);}inline u128 top()const{return q.top();}inline void pop(){q.pop();}inline void replace(u128 x){q.pop();q.push(x);}};
struct Ring{std::vector<uint32_t> v;uint32_t h=0,t=0,m;Ring():v(1<<16),m((1<<16)-1){}
 inline bool empty()const{return h==t;}inline void push(uint32_t x){if(__builtin_expect(t-h>m,0)){std::vector<uint32_t> w(v.size()*2);for(uint32_t i=h;i!=t;i++)w[i-h]=v[i&m];t-=h;h=0;v.swap(w);m=v.size()-1;}v[t++&m]=x;}inline uint32_t pop(){return v[h++&m];}};
struct Model{double lam;int np;int cap[3];double mean[3];int ns;uint8_t route[8];};
static const Model MM3={2.4,1,{3},{1.0},1,{0}};
static const Model SOP={1.0,3,{4,3,1},{1.1,.85,.4},8,{0,0,1,2,0,1,2,1}};
struct Out{double wq[3]={};uint64_t nw[3]={};double cyc=0;uint64_t cases=0,events=0,maxfel=0;double busy[3]={};double end=0;uint64_t qmax=0;};
static FILE*LOG=nullptr; static std::vector<char> lb; static size_t lp=0;
static inline void put64(uint64_t v){char t[20];int n=0;do{t[n++]='0'+v%10;v/=10;}while(v);while(n)lb[lp++]=t[--n];}
static inline void logrow(uint32_t c,int step,int pool,double en,double st,double fi){ if(lp+128>lb.size()){fwrite(lb.data(),1,lp,LOG);lp=0;}
 put64(c);lb[lp++]=',';memcpy(&lb[lp],"Step ",5);lp+=5;lb[lp++]='1'+step;lb[lp++]=',';lb[lp++]='A'+pool;lb[lp++]=',';put64((uint64_t)(en*3600));lb[lp++]=',';put64((uint64_t)(st*3600));lb[lp++]=',';put64((uint64_t)(fi*3600));lb[lp++]='\n';}
// generic kernel: SoA case data; payload = case id (31 bits), arrival flag top bit
template<class H,class R,bool LG> Out run(const Model&M,uint64_t N,uint64_t seed){
 R rng(seed);H h;Out o;Ring q[3];int freec[3];for(int p=0;p<3;p++)freec[p]=M.cap[p];
 std::vector<double> born,enq,stt;std::vector<uint8_t> step;std::vector<uint32_t> fl; born.reserve(4096);
 uint32_t seq=0;double im=1/M.lam;uint64_t made=0;const int ns=M.ns;const uint32_t ARR=0xffffffffu;
 double wq[3]={},cyc=0;uint64_t nw[3]={};
 h.push(mk(im*rng(),seq++,ARR));uint64_t ev=0;
 auto start=[&](double now,uint32_t c,int p){wq[p]+=now-enq[c];nw[p]++;if(LG)stt[c]=now;return now+M.mean[p]*rng();};
 uint64_t left=N;double now=0;std::vector<uint32_t> cid;uint32_t ncid=0;
 while(left){u128 e=h.top();now=bt((uint64_t)(e>>64));uint32_t pay=(uint32_t)e;ev++;
  if(pay==ARR){ if(++made<N)h.replace(mk(now+im*rng(),seq++,ARR));else h.pop();
   uint32_t c;if(fl.empty()){c=born.size();born.push_back(0);enq.push_back(0);step.push_back(0);if(LG){stt.push_back(0);cid.push_back(0);}}else{c=fl.back();fl.pop_back();}
   if(LG)cid[c]=ncid++;
   born[c]=enq[c]=now;step[c]=0;int p=M.route[0];if(freec[p]){freec[p]--;h.push(mk(start(now,c,p),seq++,c));}else q[p].push(c);
  }else{uint32_t c=pay;int s=step[c],p=M.route[s];bool used=false;
   if(LG)logrow(cid[c],s,p,enq[c],stt[c],now);
   if(!q[p].empty()){uint32_t d=q[p].pop();h.replace(mk(start(now,d,p),seq++,d));used=true;}else freec[p]++;
   if(++s==ns){cyc+=now-born[c];left--;fl.push_back(c);if(!used)h.pop();}
   else{step[c]=s;enq[c]=now;int r=M.route[s];if(freec[r]){freec[r]--;u128 k=mk(start(now,c,r),seq++,c);if(used)h.push(k);else h.replace(k);}else{q[r].push(c);if(!used)h.pop();}}
  }}
 for(int p=0;p<3;p++){o.wq[p]=wq[p];o.nw[p]=nw[p];}o.cyc=cyc;o.cases=N;o.events=ev;o.end=now;return o;}
#ifdef ALUR_AVX512
// slot kernel: <=15 servers + arrival in one padded array of doubles, argmin with AVX-512
template<class R> Out slot(const Model&M,uint64_t N,uint64_t seed){
 R rng(seed);Out o;Ring q[3];alignas(64) double t[16];uint32_t who[16]={};int sp[16]={};int first[3],nsv=0;
 for(int p=0;p<M.np;p++){first[p]=nsv;for(int k=0;k<M.cap[p];k++)sp[nsv++]=p;}
 for(auto&x:t)x=INFINITY;uint32_t idle[3];for(int p=0;p<M.np;p++)idle[p]=((1u<<M.cap[p])-1)<<first[p];
 std::vector<double> born,enq;std::vector<uint8_t> step;std::vector<uint32_t> fl;double im=1/M.lam;uint64_t made=0,ev=0,left=N;const int A=15;t[A]=im*rng();double now=0,wq[3]={},cyc=0;uint64_t nw[3]={};
 auto start=[&](double now,uint32_t c,int p,int s){wq[p]+=now-enq[c];nw[p]++;who[s]=c;t[s]=now+M.mean[p]*rng();};
 while(left){__m512d a=_mm512_load_pd(t),b=_mm512_load_pd(t+8);double m=_mm512_reduce_min_pd(_mm512_min_pd(a,b));__m512d mm=_mm512_set1_pd(m);
  unsigned k=_mm512_cmp_pd_mask(a,mm,_CMP_EQ_OQ)|(unsigned)_mm512_cmp_pd_mask(b,mm,_CMP_EQ_OQ)<<8;int s=__builtin_ctz(k);now=m;ev++;
  if(s==A){t[A]=++made<N?now+im*rng():INFINITY;uint32_t c;if(fl.empty()){c=born.size();born.push_back(0);enq.push_back(0);step.push_back(0);}else{c=fl.back();fl.pop_back();}
   born[c]=enq[c]=now;step[c]=0;int p=M.route[0];if(idle[p]){int v=__builtin_ctz(idle[p]);idle[p]&=idle[p]-1;start(now,c,p,v);}else q[p].push(c);
  }else{uint32_t c=who[s];int p=sp[s];if(!q[p].empty())start(now,q[p].pop(),p,s);else{t[s]=INFINITY;idle[p]|=1u<<s;}
   int st=step[c]+1;if(st==M.ns){cyc+=now-born[c];left--;fl.push_back(c);}
   else{step[c]=st;enq[c]=now;int r=M.route[st];if(idle[r]){int v=__builtin_ctz(idle[r]);idle[r]&=idle[r]-1;start(now,c,r,v);}else q[r].push(c);}}}
 for(int p=0;p<3;p++){o.wq[p]=wq[p];o.nw[p]=nw[p];}o.cyc=cyc;o.cases=N;o.events=ev;o.end=now;return o;}
// slotreg kernel: like slot, but the event times live in two AVX-512 registers (no store-forwarding stall)
template<class R> Out slotreg(const Model&M,uint64_t N,uint64_t seed){
 R rng(seed);Out o;Ring q[3];uint32_t who[16]={};int sp[16]={};int first[3],nsv=0;
 for(int p=0;p<M.np;p++){first[p]=nsv;for(int k=0;k<M.cap[p];k++)sp[nsv++]=p;}
 __m512d a=_mm512_set1_pd(INFINITY),b=a;uint32_t idle[3];for(int p=0;p<M.np;p++)idle[p]=((1u<<M.cap[p])-1)<<first[p];
 auto set=[&](int s,double x){unsigned m=1u<<s;__m512d v=_mm512_set1_pd(x);a=_mm512_mask_mov_pd(a,(__mmask8)m,v);b=_mm512_mask_mov_pd(b,(__mmask8)(m>>8),v);};
 struct C{double born,enq;uint32_t step;};std::vector<C> cs;cs.reserve(1<<16);std::vector<uint32_t> fl;double im=1/M.lam;uint64_t made=0,ev=0,left=N;const int A=15;set(A,im*rng());double now=0,wq[3]={},cyc=0;uint64_t nw[3]={};
 auto start=[&](double now,uint32_t c,int p,int s){wq[p]+=now-cs[c].enq;nw[p]++;who[s]=c;set(s,now+M.mean[p]*rng());};
 while(left){double m=_mm512_reduce_min_pd(_mm512_min_pd(a,b));__m512d mm=_mm512_set1_pd(m);
  unsigned k=_mm512_cmp_pd_mask(a,mm,_CMP_EQ_OQ)|(unsigned)_mm512_cmp_pd_mask(b,mm,_CMP_EQ_OQ)<<8;int s=__builtin_ctz(k);now=m;ev++;
  if(s==A){set(A,++made<N?now+im*rng():INFINITY);uint32_t c;if(fl.empty()){c=cs.size();cs.push_back({});}else{c=fl.back();fl.pop_back();}
   cs[c]={now,now,0};int p=M.route[0];if(idle[p]){int v=__builtin_ctz(idle[p]);idle[p]&=idle[p]-1;start(now,c,p,v);}else q[p].push(c);
  }else{uint32_t c=who[s];int p=sp[s];if(!q[p].empty())start(now,q[p].pop(),p,s);else{set(s,INFINITY);idle[p]|=1u<<s;}
   int st=cs[c].step+1;if(st==M.ns){cyc+=now-cs[c].born;left--;fl.push_back(c);}
   else{cs[c].step=st;cs[c].enq=now;int r=M.route[st];if(idle[r]){int v=__builtin_ctz(idle[r]);idle[r]&=idle[r]-1;start(now,c,r,v);}else q[r].push(c);}}}
 for(int p=0;p<3;p++){o.wq[p]=wq[p];o.nw[p]=nw[p];}o.cyc=cyc;o.cases=N;o.events=ev;o.end=now;return o;}
#endif
// calendar kernel: weekly working calendar per pool (15-min grid, O(1) both ways); staff Mon-Fri 9-17, durations consume working time; arrivals in working time too
struct Cal{uint16_t cum[672];uint8_t on[672];uint16_t inv[672];int nq=0;
 Cal(int d0,int d1,int h0,int h1){for(int i=0;i<672;i++){int d=i/96,h=(i%96)/4;cum[i]=nq;on[i]=d>=d0&&d<=d1&&h>=h0&&h<h1;if(on[i])inv[nq++]=i;}}
 inline double W(double t)const{double q=t*4;uint64_t i=(uint64_t)q;uint32_t w=i/672,o=i%672;return .25*((double)w*nq+cum[o]+(on[o]?q-(double)i:0.0));}
 inline double inv_(double W)const{double q=W*4;uint64_t i=(uint64_t)q;uint32_t w=i/nq,o=i%nq;return .25*((double)w*672+inv[o]+(q-(double)i));}};
template<class H,class R> Out cal(const Model&M,uint64_t N,uint64_t seed){
 R rng(seed);H h;Out o;Ring q[3];int freec[3];for(int p=0;p<3;p++)freec[p]=M.cap[p];static const Cal cals[4]={Cal(0,4,9,17),Cal(0,4,9,17),Cal(0,4,9,17),Cal(0,4,9,17)};
 std::vector<double> born,enq;std::vector<uint8_t> step;std::vector<uint32_t> fl;uint32_t seq=0;double im=1/M.lam;uint64_t made=0;const uint32_t ARR=0xffffffffu;double wq[3]={},cyc=0;uint64_t nw[3]={},ev=0,left=N;double now=0;
 double aw=im*rng();h.push(mk(cals[3].inv_(aw),seq++,ARR));
 auto start=[&](double now,uint32_t c,int p){double w=cals[p].W(now);wq[p]+=w-enq[c];nw[p]++;return cals[p].inv_(w+M.mean[p]*rng());};
 while(left){u128 e=h.top();now=bt((uint64_t)(e>>64));uint32_t pay=(uint32_t)e;ev++;
  if(pay==ARR){if(++made<N){aw+=im*rng();h.replace(mk(cals[3].inv_(aw),seq++,ARR));}else h.pop();
   uint32_t c;if(fl.empty()){c=born.size();born.push_back(0);enq.push_back(0);step.push_back(0);}else{c=fl.back();fl.pop_back();}
   int p=M.route[0];step[c]=0;born[c]=enq[c]=cals[p].W(now);if(freec[p]){freec[p]--;h.push(mk(start(now,c,p),seq++,c));}else q[p].push(c);
  }else{uint32_t c=pay;int s=step[c],p=M.route[s];bool used=false;
   if(!q[p].empty()){uint32_t d=q[p].pop();h.replace(mk(start(now,d,p),seq++,d));used=true;}else freec[p]++;
   if(++s==M.ns){cyc+=cals[p].W(now)-born[c];left--;fl.push_back(c);if(!used)h.pop();}
   else{int r=M.route[s];step[c]=s;enq[c]=cals[r].W(now);if(freec[r]){freec[r]--;u128 k=mk(start(now,c,r),seq++,c);if(used)h.push(k);else h.replace(k);}else{q[r].push(c);if(!used)h.pop();}}}}
 for(int p=0;p<3;p++){o.wq[p]=wq[p];o.nw[p]=nw[p];}o.cyc=cyc;o.cases=N;o.events=ev;o.end=now;return o;}
// early kernel: FIFO pool => start=max(now,min free); one FEL event per step, no waiting queues
template<class H,class R> Out early(const Model&M,uint64_t N,uint64_t seed){
 R rng(seed);H h;Out o;double fr[3][8];for(auto&r:fr)for(auto&x:r)x=0;std::vector<double> born;std::vector<uint8_t> step;std::vector<uint32_t> fl;double im=1/M.lam;uint32_t seq=0;uint64_t made=0,ev=0,left=N;const uint32_t ARR=0xffffffffu;
 double now=0,wq[3]={},cyc=0;uint64_t nw[3]={};h.push(mk(im*rng(),seq++,ARR));
 auto go=[&](double now,int p){int m=0;const int c=M.cap[p];for(int k=1;k<c;k++)if(fr[p][k]<fr[p][m])m=k;double s=std::max(now,fr[p][m]);wq[p]+=s-now;nw[p]++;return fr[p][m]=s+M.mean[p]*rng();};
 while(left){u128 e=h.top();now=bt((uint64_t)(e>>64));uint32_t pay=(uint32_t)e;ev++;
  if(pay==ARR){if(++made<N)h.replace(mk(now+im*rng(),seq++,ARR));else h.pop();uint32_t c;if(fl.empty()){c=born.size();born.push_back(0);step.push_back(0);}else{c=fl.back();fl.pop_back();}
   born[c]=now;step[c]=0;h.push(mk(go(now,M.route[0]),seq++,c));}
  else{uint32_t c=pay;int s=++step[c];if(s==M.ns){cyc+=now-born[c];left--;fl.push_back(c);h.pop();}else h.replace(mk(go(now,M.route[s]),seq++,c));}}
 for(int p=0;p<3;p++){o.wq[p]=wq[p];o.nw[p]=nw[p];}o.cyc=cyc;o.cases=N;o.events=ev;o.end=now;return o;}
#ifdef ALUR_AVX512
// 8 replications of an M/M/3 in lockstep (Kiefer-Wolfowitz workload vector, sorted 3 doubles per lane); 2 events/case each
static Out lock8(const Model&M,uint64_t N,uint64_t seed){ExpBlock r(seed);Out o;__m512d a=_mm512_setzero_pd(),b=a,c=a,W=a;const __m512d im=_mm512_set1_pd(1/M.lam),mu=_mm512_set1_pd(M.mean[0]),z=_mm512_setzero_pd();__m512d cy=z;
 for(uint64_t i=0;i<N/8;i++){W=_mm512_add_pd(W,a);__m512d s=_mm512_mul_pd(r.vec(),mu);cy=_mm512_add_pd(cy,_mm512_add_pd(a,s));a=_mm512_add_pd(a,s);__m512d d=_mm512_mul_pd(r.vec(),im);
  a=_mm512_max_pd(_mm512_sub_pd(a,d),z);b=_mm512_max_pd(_mm512_sub_pd(b,d),z);c=_mm512_max_pd(_mm512_sub_pd(c,d),z);
  __m512d l=_mm512_min_pd(a,b),h=_mm512_max_pd(a,b);a=_mm512_min_pd(l,c);__m512d m=_mm512_max_pd(l,c);b=_mm512_min_pd(h,m);c=_mm512_max_pd(h,m);}
 o.wq[0]=_mm512_reduce_add_pd(W);o.cyc=_mm512_reduce_add_pd(cy);o.nw[0]=o.cases=N/8*8;o.events=2*o.cases;return o;}
// simd8 kernel: 8 independent replications in lockstep, one per AVX-512 lane; full FIFO pools, shared servers, branch-free event handling
static Out simd8(const Model&M,uint64_t N,uint64_t seed){
 ExpBlock R(seed);Out o;const __m512i one=_mm512_set1_epi64(1),lane=_mm512_set_epi64(7,6,5,4,3,2,1,0),seven=_mm512_set1_epi64(7);const __m512d INF=_mm512_set1_pd(INFINITY);
 alignas(64) uint64_t pool_[8]={},route_[8]={},pm_[8]={};alignas(64) double mean_[8]={};int n=0;for(int p=0;p<M.np;p++){for(int k=0;k<M.cap[p];k++){pool_[n]=p;pm_[p]|=1u<<n;n++;}mean_[p]=M.mean[p];}for(int i=0;i<M.ns;i++)route_[i]=M.route[i];
 const __m512i POOL=_mm512_load_si512(pool_),ROUTE=_mm512_load_si512(route_),PM=_mm512_load_si512(pm_);const __m512d MEAN=_mm512_load_pd(mean_);
 static long long ring[3*256*8];static double born[1024*8];
 __m512d t[9];__m512i who[8];for(auto&x:t)x=INF;for(auto&x:who)x=_mm512_setzero_si512();__m512i idle=_mm512_set1_epi64((1u<<n)-1),h[3],tl[3];for(int k=0;k<3;k++)h[k]=tl[k]=_mm512_setzero_si512();
 const uint64_t per=N/8;__m512i made=_mm512_setzero_si512();const __m512i NN=_mm512_set1_epi64(per);const __m512d im=_mm512_set1_pd(1/M.lam);__m512d acc[3]={_mm512_setzero_pd(),_mm512_setzero_pd(),_mm512_setzero_pd()},cyc=_mm512_setzero_pd();uint64_t nw[3]={},ev=0;const __m512i lastst=_mm512_set1_epi64(M.ns-1);
 t[8]=_mm512_mul_pd(R.vec(),im);
 for(;;){__m512d m=t[0];__m512i idx=_mm512_setzero_si512();
#pragma GCC unroll 8
  for(int s=1;s<9;s++){__mmask8 lt=_mm512_cmp_pd_mask(t[s],m,_CMP_LT_OQ);m=_mm512_min_pd(t[s],m);idx=_mm512_mask_mov_epi64(idx,lt,_mm512_set1_epi64(s));}
  __mmask8 act=_mm512_cmp_pd_mask(m,INF,_CMP_LT_OQ);if(__builtin_expect(!act,0))break;ev+=__builtin_popcount(act);
  __mmask8 arr=act&_mm512_cmpeq_epi64_mask(idx,_mm512_set1_epi64(8)),dn=act&~arr;__m512i w=_mm512_setzero_si512();__mmask8 ms[8];
#pragma GCC unroll 8
  for(int s=0;s<8;s++){ms[s]=_mm512_mask_cmpeq_epi64_mask(dn,idx,_mm512_set1_epi64(s));w=_mm512_mask_mov_epi64(w,ms[s],who[s]);}
  __m512i p=_mm512_permutexvar_epi64(idx,POOL);__mmask8 fin=_mm512_mask_cmpeq_epi64_mask(dn,_mm512_and_si512(w,seven),lastst);
  __mmask8 p1=_mm512_cmpeq_epi64_mask(p,one),p2=_mm512_cmpeq_epi64_mask(p,_mm512_set1_epi64(2)),p0=~(p1|p2);
  __m512i hp=_mm512_mask_mov_epi64(_mm512_mask_mov_epi64(h[0],p1,h[1]),p2,h[2]),tp=_mm512_mask_mov_epi64(_mm512_mask_mov_epi64(tl[0],p1,tl[1]),p2,tl[2]);
  __mmask8 ne=_mm512_mask_cmpneq_epi64_mask(dn,hp,tp);
  __m512i gi=_mm512_or_si512(_mm512_slli_epi64(_mm512_or_si512(_mm512_slli_epi64(p,8),_mm512_and_si512(hp,_mm512_set1_epi64(255))),3),lane);
  __m512i d=_mm512_mask_i64gather_epi64(w,ne,gi,ring,8);
  __m512d e1=R.vec(),e2=R.vec();
  __m512d nt=_mm512_mask_fmadd_pd(e1,ne,_mm512_permutexvar_pd(p,MEAN),m);nt=_mm512_mask_mov_pd(nt,dn&~ne,INF);
  __m512i id=made;made=_mm512_mask_add_epi64(made,arr,made,one);__mmask8 more=_mm512_mask_cmplt_epi64_mask(arr,made,NN);
  t[8]=_mm512_mask_mov_pd(t[8],arr,_mm512_mask_fmadd_pd(INF,more,INF,INF));t[8]=_mm512_mask_mov_pd(t[8],more,_mm512_fmadd_pd(e1,im,m));
  __m512i bit=_mm512_sllv_epi64(one,idx);idle=_mm512_mask_or_epi64(idle,dn&~ne,idle,bit);
  __mmask8 k0=ne&p0,k1=ne&p1,k2=ne&p2;h[0]=_mm512_mask_add_epi64(h[0],k0,h[0],one);h[1]=_mm512_mask_add_epi64(h[1],k1,h[1],one);h[2]=_mm512_mask_add_epi64(h[2],k2,h[2],one);
  acc[0]=_mm512_mask_add_pd(acc[0],k0,acc[0],m);acc[1]=_mm512_mask_add_pd(acc[1],k1,acc[1],m);acc[2]=_mm512_mask_add_pd(acc[2],k2,acc[2],m);
  // B: route the case
  __mmask8 go=act&~fin;__m512i c=_mm512_mask_mov_epi64(_mm512_add_epi64(w,one),arr,_mm512_slli_epi64(_mm512_and_si512(id,_mm512_set1_epi64(1023)),3));
  __m512i r=_mm512_permutexvar_epi64(_mm512_and_si512(c,seven),ROUTE);__mmask8 r1=_mm512_cmpeq_epi64_mask(r,one),r2=_mm512_cmpeq_epi64_mask(r,_mm512_set1_epi64(2)),r0=~(r1|r2);
  __m512i av=_mm512_and_si512(idle,_mm512_permutexvar_epi64(r,PM));__mmask8 imm=_mm512_mask_test_epi64_mask(go,av,av),qu=go&~imm;__m512i oh=_mm512_and_si512(av,_mm512_sub_epi64(_mm512_setzero_si512(),av));
  idle=_mm512_mask_andnot_epi64(idle,imm,oh,idle);__m512d n2=_mm512_fmadd_pd(e2,_mm512_permutexvar_pd(r,MEAN),m);
#pragma GCC unroll 8
  for(int s=0;s<8;s++){__mmask8 q=_mm512_mask_test_epi64_mask(imm,oh,_mm512_set1_epi64(1<<s));t[s]=_mm512_mask_mov_pd(_mm512_mask_mov_pd(t[s],ms[s],nt),q,n2);who[s]=_mm512_mask_mov_epi64(_mm512_mask_mov_epi64(who[s],ms[s],d),q,c);}
  __m512i tr=_mm512_mask_mov_epi64(_mm512_mask_mov_epi64(tl[0],r1,tl[1]),r2,tl[2]);
  __m512i si=_mm512_or_si512(_mm512_slli_epi64(_mm512_or_si512(_mm512_slli_epi64(r,8),_mm512_and_si512(tr,_mm512_set1_epi64(255))),3),lane);
  _mm512_mask_i64scatter_epi64(ring,qu,si,c,8);
  tl[0]=_mm512_mask_add_epi64(tl[0],qu&r0,tl[0],one);tl[1]=_mm512_mask_add_epi64(tl[1],qu&r1,tl[1],one);tl[2]=_mm512_mask_add_epi64(tl[2],qu&r2,tl[2],one);
  acc[0]=_mm512_mask_sub_pd(acc[0],qu&r0,acc[0],m);acc[1]=_mm512_mask_sub_pd(acc[1],qu&r1,acc[1],m);acc[2]=_mm512_mask_sub_pd(acc[2],qu&r2,acc[2],m);
  if(arr)_mm512_mask_i64scatter_pd(born,arr,_mm512_or_si512(c,lane),m,8);
  if(fin)cyc=_mm512_mask_add_pd(cyc,fin,cyc,_mm512_sub_pd(m,_mm512_mask_i64gather_pd(m,fin,_mm512_or_si512(_mm512_andnot_si512(seven,w),lane),born,8)));
 }
 for(int i=0;i<M.ns;i++)nw[M.route[i]]+=per*8;for(int k=0;k<3;k++){o.wq[k]=_mm512_reduce_add_pd(acc[k]);o.nw[k]=nw[k];}o.cyc=_mm512_reduce_add_pd(cyc);o.cases=per*8;o.events=ev;return o;}
#endif
static double erlC(int c,double a){double b=1;for(int k=1;k<=c;k++)b=a*b/(k+a*b);return b/(1-(a/c)*(1-b));}
int main(int argc,char**argv){ if(argc<4){fprintf(stderr,"limit MODEL(mm3|sop8) KERNEL(heap|heapzig|heaplog|std|slot|slotreg|cal|early|simd8|lock8|log) CASES [SEED] [REPS]\n");return 2;}
 const Model&M=!strcmp(argv[1],"mm3")?MM3:SOP;std::string k=argv[2];uint64_t N=strtoull(argv[3],0,10),seed=argc>4?strtoull(argv[4],0,10):1;int reps=argc>5?atoi(argv[5]):1;
 std::vector<double> Wq[3],C;uint64_t ev=0,cs=0;auto t0=std::chrono::steady_clock::now();
 for(int r=0;r<reps;r++){Out o;uint64_t s=seed+r*7919;
  if(k=="heapzig")o=run<Heap4,Zig,false>(M,N,s);else if(k=="heaplog")o=run<Heap4,LogRng,false>(M,N,s);
#ifdef ALUR_AVX512
  else if(k=="heap")o=run<Heap4,ExpBlock,false>(M,N,s);else if(k=="std")o=run<HeapStd,ExpBlock,false>(M,N,s);else if(k=="slot")o=slot<ExpBlock>(M,N,s);else if(k=="slotreg")o=slotreg<ExpBlock>(M,N,s);else if(k=="cal")o=cal<Heap4,ExpBlock>(M,N,s);else if(k=="early")o=early<Heap4,ExpBlock>(M,N,s);else if(k=="simd8")o=simd8(M,N,s);else if(k=="lock8")o=lock8(M,N,s);
  else if(k=="log"){LOG=fopen(getenv("LOGF")?getenv("LOGF"):"/dev/null","w");lb.resize(1<<20);o=run<Heap4,ExpBlock,true>(M,N,s);fwrite(lb.data(),1,lp,LOG);fclose(LOG);lp=0;}
#else
  else if(k=="cal")o=cal<Heap4,Zig>(M,N,s);else if(k=="early")o=early<Heap4,Zig>(M,N,s);
  else if(k=="log"){LOG=fopen(getenv("LOGF")?getenv("LOGF"):"/dev/null","w");lb.resize(1<<20);o=run<Heap4,Zig,true>(M,N,s);fwrite(lb.data(),1,lp,LOG);fclose(LOG);lp=0;}
#endif
  else return 2;
  for(int p=0;p<M.np;p++)Wq[p].push_back(o.wq[p]/o.nw[p]);C.push_back(o.cyc/o.cases);ev+=o.events;cs+=o.cases;}
 double sec=std::chrono::duration<double>(std::chrono::steady_clock::now()-t0).count();
 auto ms=[&](std::vector<double>&v,double&m,double&hw){m=0;for(double x:v)m+=x;m/=v.size();double s=0;for(double x:v)s+=(x-m)*(x-m);hw=v.size()>1?2.0*std::sqrt(s/(v.size()-1)/v.size()):NAN;};
 printf("%s %s cases=%lu reps=%d events=%lu sec=%.4f ns/event=%.2f Mevents/s=%.2f Mcases/s=%.3f\n",argv[1],argv[2],(unsigned long)N,reps,(unsigned long)ev,sec,sec*1e9/ev,ev/sec/1e6,cs/sec/1e6);
 double th=0;for(int p=0;p<M.np;p++){int v=0;for(int s=0;s<M.ns;s++)v+=M.route[s]==p;double lam=M.lam*v,a=lam*M.mean[p],pc=erlC(M.cap[p],a),w=pc/(M.cap[p]/M.mean[p]-lam);th+=v*(w+M.mean[p]);double m,hw;ms(Wq[p],m,hw);printf("  pool %c rho=%.3f Wq sim=%.5f +-%.5f theory=%.5f  (%.2f s.e.)\n",'A'+p,a/M.cap[p],m,hw,w,(m-w)/(hw/2));}
 double m,hw;ms(C,m,hw);printf("  cycle sim=%.5f +-%.5f theory=%.5f (%.2f s.e.)\n",m,hw,th,(m-th)/(hw/2));}
