// Packed from words/ by scripts/pack-words.ts; do not edit.
export const packedWords = {
  plain: {
    range: 589056,
    stepBits: 7,
    codes:
      'v>;g|[j[udDmyteYtsvy[;+K5dl-F*y(n}sT}B)nJfrWn5Hz,%G/uzGRM]AmvPo L4hnes}q22&&[[TP2#3SKt1*BZPgR{*igW(,fW<6$8%u&Z|oypV:wl[:o^bpzGN~S,' +
      'p5u|J<ualMHMp.!C+>SNut%x!%9B_D]qilnPrnXPF@M0}L_jpeah|OHe3rw]{t+n;<bp9N463-h;igNjneRjm&|N%wvyhovpME{fRiymA-8C3Y+,b$)jtT5|{>{G8)mPr}' +
      'is%/L.ozXA.Ku!i4mgsKvPtOS!uo[Y%Ols0E^N<N&P4=rtjw}_=T!&=Hx?)*Co0G{TsX2iN0N(W0N+;6zUSIfJr0n4YlZEP Q?:D)B.1p.xK!;}t[_;+!oe({{{w;AplIP' +
      'j({E]F$G Mm:{q_$,bqem+Z&,D<M]d|a7CsVw3Ri]KZWH:L|mN+M7oax@Yg=3>}lYDx ]k7^Xog 21)qp1rgbRF;D~=LOOmb$]ahY~&^!>H?k;?Q>}KqhC7 P$SJN*v?Sh' +
      '1UO*BOnThfj&37CL+=oXE-%1qVs-X!c|,u8D;@cBhd2W#<Xc_WkLg.Mhy#?>YWC7yR=nDi}{#>(W ]gB2f2?G;._}QY5U{nM#TWK$mf9Z)U/B,gDY)}Q3t2JRd|mBbowI%' +
      'F9ww#[B!0zgM*FG!9kyly,R201c4bqA0Ul3Q<KJF4EMqHuz:0}pggk3FxShRirJ{}z{7Sw;b?HqC8%8_pf L#g6muFXsMj,MH&?-x<}3yD}uc%jLm0Y.8D>-t$jK]sP3}n' +
      ')h.IECJTE$uN+HyTc48CI?V9e@SEq81~hKyJjO!f(??FQm#cwF0E:n1(HQrlY9V6dH)[|K+{m_G:v2Tq%.5>;x_uxP@HmtxX92zhx_ZQKewBw*#giHDW7[EdOQUuwDW%/Z' +
      'MZ-gBjR=feFex:&D]N4]>?.%[%_4$#o*fP.jrAB(B@Fs[-/8+y|U7zf-=m,5*2)]Q>xer.?OAZQ~|s;81.{8] f*1U}mJJJnqN]LZ9n8zv+TsW.7iW?aM3o7fR>6a4_Ass' +
      'a;7Da$&+[aM$B]B[nt#xcdgg8=BS}k9nd-hEZhsoJ<$4g1x*?,CNeuHd_Q<Z7$xyP(,T}}WG=[#4R)uBD|#I(o6j]7CW5hz9s{G}R~e!k2tXF<N})n7Ua)}fDh%WR+A) 0' +
      'vqaq@LN}TFtyI6xMh3[LDw=L={-5!kpLVgRl=aINQju|dwk?ndN2xEsH{ },5J86y-]*3B+M()#=JcWZ^Vc5NIyZ8W9hj=.x|Z:Y m!C[%L@WfVfn6jb2mIAj5uk7M^L)7' +
      '5C?m!J/R6 0#.]D^@ i&P Jym4d]IC{@9~{ fin76&7mA]9{G:O&<lr>*=rzC=8NI&>P+,R7(MoxxFGBda$^AtfSLtvkE9zn ap8I5)pG@/J3HdAmkZ0U:N0}b7rQEjvZ[' +
      'Y&gxpJ(}I5~ NKtpj ,ND7c^wLu.}H QN!W?0%.mL6+_p1VU7(F*Oq32xNc)fve[ek8#=V[,t#+]v?LoDA=xwV{k6400F)*DGyV]{{Z4q,X@~!v*dN4]M35rtpn1gI cmz' +
      '-LnLZzmQ{j|p8-DR[BShP:-V8&DDJ d(xs%OF9Z_G%!ol(TRA.}4mlC@XnaRhU!E0v4*0qTCdnXnhN5c6VQJm;Nm,g_>WwN*msD)h}t9}IwYWAWbk<qj9Av|8/{:[@$T[.' +
      '.k]x1O.{vLTK..aXx).QZ9i:fL s0T^D(VMqwU.pNV*t+EmZIT8rr>{oPEA7j!@s}Rm^qQ^;/r0C|K5DLQ(I%Ibt]{zuH*v7<DDy{4;<3k}z<ijWB]<ynhEDuow}722Y01' +
      'N^y,USwFqgQXCMCgoZ4bt?Uomp+1m7  :sb4wT0f{25b#&OQQ<g-o|$6ww<! [M~y=YG+T!fSLuk=|VCx[B-*1k}8u-!wpcGy6*|2.ToBC!C&|p~B8|&]P^kGqrgt-^#NT' +
      '{=pB8,:f6@Qk/v8:|DvRDds]-|PZm{4IVN!>YQGG&TDC4B,wz0spqdVf&V<Rsv@k,;=nFH+#qzeh_^[N>_.vt)n]Vut5s/9Fb:EBTu!@cgQGy7]0s@bb9~s}4/)1>&ZiC#' +
      '[6Mpu2,,+6va%P,JCpqRnr[~-gxvEGG.5q>)FHV{F7o2n~7}C{u4{WhAg<gK;{f$#5%i_{[v>rd1fDw 1sR9m~ums>Q~y|(l=8a.IM$fm~@d7q%f0,Q-T(;N]j80dmvLDL' +
      'o=&mViYf-u2,<#F&s]OkD}c84<2s,uz65vp=-X}g6E?,2De~Otwj1?}O/VooO e[O7m qD(8,}r;u3K>}i.N!-<[^jvt(y{=WND|G8|~vCw*5__C^W2tq@G8R~,Y$Mb(&L' +
      '1E1oI;887fu9PCb[{Y|R^lT!EY-KTm)OaM=_n041,DBZJv+)g}p6u85kG/[QvQVT2,&/<HkGpR{c777v{wx}|WLkf1_30&(zfge!&,_WiQXd[P]IYJNS{/7bLewpiP,II~' +
      'kTJf;8;/H{4*6EF@-^r:zguAkIEz9o1jOarPYY8*;U{LDGq5$WuexU{Uk57-qHT:PRfUd#XaEBY,| T>7pTlF^zTYW:06(_9%4dbysMBZ{,&-,iV~!RR!B.0daSEv0rmv@' +
      'Ji3M(|fp)!?wD&!?s$Q{kM0PFE]c@tnJ_y%%Oc(BM(}ywYRcw)!86%<U=A{]-;~ NZIl^vzb,@:3Eco*|_6W&SdcBNnSPD*,x]xJ}gR56;?yiZGQ}}!?K[eL}}v~I[<fGF' +
      '<%N(N~!G>g^E%OCp@%emK.39Cf|$Ne74atAJO/ C[d}%Kvhg}zaPsb(Ya0;$HC;$:MEE6Vjz<ijJlQ=$S%!Nru%GM,kPE||E>23*Hv6blWt JKhN6L=B]Z?#1-|l%%q-31' +
      '>-AcZt4 n<(}A5L(_Z+afmy-g*?I?CH*c#A-x(/lghV:I7Ero?sNm%wCpr$V*)Mm|>gR:iTR?rb?s(+l*i]jcoTOsG)uvU:e9$[eq:kN,((6<w~!3!|#T<PT_BJZ$Ps0QK' +
      '8{:(v-CR;jFI(4HC:=3w_9zF:8NN c}rEdzUH1s[N-mB5_4CjG%UgwXZ3{Vn$SR0h*,w&,^^{DnmF2xqx2QZIPS>GHy&?Iq/htq^{sE-z tNTXc,ru26#fF>&f5s*FxR4S' +
      '3C}vHO(/ 90SmaSz)kS^U}QI^aE7xU{SczE9Chd Y|_TL2%cZ+B7Q=-K}=AN)-quyj|2zW^y>i-[qJ-G>(|?3VdNT$_O(u X)L>exhNkf136m3t>jF+|[M<-7ATqAd3Xn1' +
      'o+#][rOa$ Y.@B}(1WGmub[b1.5}w846;R*M%^/h(^:8;g:Q,,TP&YyRcIF3RpLD!CEyU]K XryT=sg<$:?cn:UzLrb8&T?g ZP9&dpLadDlugBpLPYzWhyn',
  },
  neverNames: {
    range: 652032,
    stepBits: 7,
    codes:
      '_D+!X{M)BWf?(JX/:rt5{ms)eJ7%Q{T<tr[JZ2!YiMRQtK{%(IYS&l:h+v4ZVbx+7)LYo>{?S~(PRb*.wj;?W8MNvlI)h[ok{,*tFs;?!%dTT5|8y< )C+cVti8iAQ$@]]' +
      '7U8ZfiPwI][@=e!FPv1/_.R{P4_97lj85mu?+O!6%6i&?>+:s31|Khj/C_)j*9QEy1;iue%jT3)$Yy%WY1y&AK2d$V(.^$PK!Y!60RtP3T-|62g}}6I&P+ =#J&0w]vmSh' +
      '-]rIQ&uG}XA3q;O@2iVFSf@QAa+hWLi>}XE|5a(<tDk*T[Shh3.Xs6)?jWbTLPEgVRMcf);uaim%m]z1t,$BHCZDkNGQP+}1}3_qmIPnQ<3eIi,h:{,%[=cR$m|]UB@i]%' +
      '08.z7+yY*qCgv4 L5G6&Y|$4lvr^i4)1mhL,4u}t0*FjnW3=A7N=tR c)zXwMdZ{hEy 0ljHT[hJUP;ji#*@/%ogQUy*S%b(+PKQU6CBB*o^Aq?tW5-mKV/m0^tQP+R:jb' +
      '1P{U.7qbzAw90N:s(?TRpT5.TXAs7H34aTp1=H a@YKkwc=68JC}bw8yy0@+vgTG}{FR):S|<8iZhvK-NRL:W#l6GNW<qRKnwTD6#&.a*ND..$yaEfmY+,A^tsx3J1:R?#' +
      '8BZ(1O5T8(e&s]O1/Es.Kmz,FPgfwt)*LSE^iwTi#3d(wfwD*68*5fqfI@PCLu3PqKYM/u}^i<*1An[R&>26v.|m9Qlb2QT5Anu.*]-Lyz8E>[FA[BXfj2^zirFJ+Kq4tX' +
      '3Hp@&QjDP{H~AYYQCxKPagmZfBO RNw a;L(rQ8N_4ZBs6RVvIj@#PR{=Iv/=+Bj|i~ >(xm.61tbm[d2YrtttmhmUlalG0+JiV+7|tIxw*sLTu_1 Z2.}Ww>i}Z,S$bC~' +
      'b[,PL3,%w-Npz_ _2q1LG4-kA7-^j5<yI<r?,WZ8{4=ui5 gaK(Y%<(WfC@Ez{OZi&I<&QS~Mq=/!O^SA y$s&ILvOCuBQmqT<88A}h^y/xK&@G&N@ta,}newLyFx*_#5!' +
      '!NM}e)FJO:+ZjK}Nz!b;1;UStikUmcLsqwV&k0YgB70V6YxMT|_MINSm<tR*}Tz#f=7k%D-+Tc{5lj#G@9=y3JA8]_7<qk-<-v+&85C6AtgbmdLZsX*3L5QNS;BivW-j~ ' +
      'UENyp~S#yuz~!@&h)zZ9ior0f1UkK;8^4G|qMz%oT4|USCuD1T$r2M+[|6s?@JfT{vWu>|n;eh9@=vANm(zgyy@@am4x}(j7T}SS|VWy qnzVx]<$P=R|dsuKJ*?l$MdAd' +
      '}i;:!g,~B{v^-14K(I8Wtz.C&cyof4wm<G&e;4jrQ_-g$O0+s#D)zDDCsMr>st0?DdbNk |o>!ReW8h8/:ruVO=u6#z=jh!Oc<(SJ@JP$.UFtOAiui%IDAL$6b^O&XGF}_' +
      ']wpLM/nX04j@3@KvIh.n[S]C8qD?MlLNyPUm5*4i<!wP?y,0PG:M}{O/(O:4(gaH8,fx#,cJNOz[lYD})#aaVwO{gP(D!>7}3@6|$&p@1XZOl1lp)#nO4@hgwyf6M[|* Y' +
      '#M4Un{|Zybfb?J*+y-H j%9R{J<5<Yx|>[)NVd?$k]xKmbe X6}d-^.E3jQvs%h 8!_kh%FUV6UyE-m-)gv5z2V5XuAV9MVd|y[[S8Oe%p?PaCEjy]6~t[jJ>FiN4U1LX8' +
      'J.sXOJx;VBKdS%(w!b}*i;?CJ2?4x[r#u@r0vDTK8yiQL}RGHi4cRy1W}t7a^$z3<t5_&qMP8y4amff)$Br,*=d<zE,g7^k (A6h ^3E{Vu*}&>5,vhr>nAhi2z6;bjqz/' +
      '|ITHDjA[2otQ^&}wWewX.Gm0/Z^:xfD4dy}1yi@yQ,$[Jkz]+aLK2Ir+0F(xJK,tF0+gG-wd.q]ib$}F6wzk[Mz]y2eGcS!4a,C~LE}sC4tak0a_yAQq(yn!KO*e:Y1{Y{' +
      'HP%/*?a6}b|OU<iB9L|^gBN6!aJt!:y9{t27v7s$#cp,Pa?L{E7JL$_BP8CDk2q?lp^TXLF&T}bHtk[{Cp}:rzb/p<j2Lfkou7>Nq:F>#Kg08@By}t{#:!/(4IbVlFDNeX' +
      'k4M-%xJ&./J4Kr4+&lp.6}<{oo#TFE)HX*wOj3h?#wQ# -N2JdLb5p;<FDiQrZ4rNj2ZuTCK3sJ]6&l)zwO*=(:k;jDH:wO*[_}}F6f/}?E=s[:ZA^D@{Mw+<OY0uCL7G#' +
      'wiy(pJ5i@IKTB>98p8_s<Ngz+<%]m.sM_: JHj3+[Y]80bm&1p(?+wLjtUo:]Egmm!Q,Fzqo<lX.j<8O.+}|)x?OY~*t((r+fsiEU&qqpE~!X>Q2>%fF}rf903RB~!y[{1' +
      'Vh3%(s.EL@Lh19xaIXjcp4WAn{x^:Sy~_?/3[ElG<O*JvPHlMD}JLc4EPwhV{}m0EQ!PQz@xwjPi4V=r|^-zy72Yg0w,K,[6&!1AuV2@Ti= :[F%h-SoH*n!w]y[HYE:yw' +
      'F;cvPibcsyHA(N[^$b3tlQ!ks3(<ke8a:vP]!ph?xKRN5u^kT 3rYv)vN$Q{x*0^YV^0b&zwrpG=-<l{kZ#?/=>xPDyo4G2d*QR)D$U&&y]+5YaVr-Zsr=CdHf1+iZ}6}.' +
      '@3TRXIHD;T4E^8QR>,I8f/h0T6on!~Sf}1nEo3^8Y4nKk0FT(D!_Kl plpU{WaQ DEz-sNYg3VH?xSl8c<h;!#vD(tCaZB|fu>EPi>IvjaIC9qxkF4 DK#jqWGnU*k>nVf' +
      'l<q5,,fzQvQ:fT;:;;FamY!0rTgJFTL8iGGm1~8VEq@Kli;}hiVAOfrdGEQsNc*Zu1x8OyfBSR__+WQ0PV+iQ7_1GMN_gIRnH4IlFan5_* {s<zw Ig!G@&U_:Sb?[$9j6' +
      ';|YerxFPcq>,o?C|k-z9.GzGyM5TIYv:R&x<uY|*mDX5$DqV,Ny7D&&;6n+-CNF6B7huz&xw$P4;+kRcj@faB):8rii4q4h ULPvlSGs.N$.J] &n9PWILQ6=:N8|hI#{]' +
      'JFMG,r+>.=}aP?O<Y._dl*J/[sL?<~99jT#/Bm]|,xS.|iBP]5w#Q:dx;UP2-m5a61D+f@%WPl+xo5Fcs=>{-kxBxd8>_t0],2N~07>ZcN{ri1N{C6f=|yKDR*YG+^X+mA' +
      '|C^5@)N:T8uuTlGphN1-.>0 m1ip^6OQ*IZtyc{0e}IYRw))@;ty%|hVQ(R<UF{JxU}T8~*Ciy}]AttM$ErrOsD|?OZjRUoHR*F|k~O:7;7%,g}etP@](2y#OCHK>Y1WdA' +
      'YBgHt;hK#jc.-X}XxgP^>LB,e3Zikfx]Opx0 0ydhM5EQ/L4ZM{nv}%|LD)(4/(/E^$t2n,BY#5@iX*F#Vf$a=W8mcF93LTGA)y}$VKt<lAzU=|Np+ji,&-2mC#<*=gp,b' +
      'YkFsSH.)v=N.&^n03OT4Q5/hYun<aUA@{HgM|-9Y{3Qj<(z&Wr:dm.hU}frPAy7[gPd1y,%Wd~>wXD9.4)E4;g/L<xy?_x/xyJw$bxOZ]2C5LbWZrO6.( T6Dj ?h*tGaj' +
      'q}~!WOs6=3]2.%j-*KOT3|tQZU +P1b+1/SF)BUapY.q*U.~DyS<N~{OXB$o4q5+D5XA_4eCMn^x|%UldH6Xii@j{*tP{4t:Z-aa8M&Y:h,S J8<MPiti l45Z,NL5hhVI' +
      'mgQYctXX=VUCw~ $TjruD&]hS&@?6D$S629NQrwO=.7MDIc,{@==sDjny5.]Sce=N]aYk{$RZes6<8s[g7z?@R DUotrVTX T[',
  },
  chosenAsNames: {
    range: 4182016,
    stepBits: 11,
    codes:
      'y[!bpV)39La,49_h8SyZ)>z&7~[YtL?)9B2(RPB.mW6h7!4T0>oQ,+JtDv%5~ mu#0gCLXNh$PkBq9*%CoeQlIX {yLLtupW T)rC3d*}pP$b|Uq|*{)hi[v/7-,<Su(<I' +
      '/wX|v^/!Xu3oNV#3V_a?osV25,qMCq#faP[p4U8vy.{QZ5a+{hJ7wBJs]}Y.=6d;-+B5A_cQknSJR]G|]d0OQzLz2r dWAx;:n*Js_@:PShgx}bxHrnCzpM/{#Li<DI)]~' +
      'Hby.mZ*:bzy0Y}$N{ g;B.+U($NMhQ/_.Qkw=:4%d1:5?U>UGl&a*9x1cX)^D^Pt[C6PGg=>C!5QQLtq;c)qZqIskAt{g]B+g4c&F>[v}U#P<]0M%mx.}mFITXtouSI588' +
      ';/YuR2pe+wwdNp7).ESOPa/e%vA>2S{oX8-Ot?71$Q1)Gq%.H9IjH8&XMA%rN&VBjaxvn&{sS8WGgWw0G4s2OZq7z+?eJ(moI P,H#c^rbn XQ1YF-CFn@rv{DG {%$G4z' +
      'L[,]twSs-9Jbq];7pT>:?;yERk|fb{m$A9RAp[}C5y@DBU@yUMl Ni?Q*=|iQFd^@H!@ F+/y3^.(2+Rsmig6M&C>yW?*g{4m/zH}PHT^XL<Z+Uy8kP),GGA!JRw21%Ptn' +
      '<}iU(I!_v[V_9[Y%^.wN<}@IaD;.}Ka(8sp[S8n$.z099<N(Mio.Mi@yAYzL*rfyhB$!U,5 h}9.>7-v|[.9(HND/VCew,t.a,2 2XL)p17lkJEM zLSLm9<zXqf;>P;ua' +
      'vcg=jo3{96!Py.r+ezfLQAL{02QEEqVse]>?;4$*M#fmL.qn&Ar)^v}HO:58e:g{?E)>g;naWe*dA88LhO,Yo7dO&YI<+T#r|gwA${:DNB.Nb)on-Wk*n}!~WV E9|*}Dx' +
      'i}S4w-kTwb|}SUg.%P]S3tnLO Y+fEfUrvcS[j(XB-R^W)JEc6|PFkrV%}{!1ODABr}h|X ATpxR2|ev)Mh8v$b<V<U{*[nbMWw,O+Z^gY_F)>yxu6?Q:@l]C|tLS^D;/n' +
      'B<+Db }PZAVov/fgO>&NXr:>bN40ts:u+>s-MNL[?>Z+Z, u_kx[E!dBq;[kwEzVlIbjTk0@G a?N3W@ybr!qdZ:Ld0xj<bQ*?EA8@!E>*fD!flBfgt.8yRTnc88@S>h4*' +
      'C$*vnx80qj>^Eh5<KBI_n*y1y7{qg-V[io_BJ~gnTi@yk=MQ*gI0;z8A?L##&.$JEY*RujaN$./YBET/:9O/%H@?q<i7Vjm2h8jZJHVqG#Lo=^VsDI^3>!eX<5E$g.HOi.' +
      'D[,nD06I[4=W}~j$h-)4]ao&G!>q>rW?;C&7/bWJq<x+n(O[]Md](Ou[uQrj[LPf2( ZoFygY?}qH?w1}LHk{{GBwF;,*JJ=&y;/qZ:z1b@uksS-T)]}7X4){W%&}MuPt;' +
      '428.ZMu*DW DE,$q1AO%1,tmXk$:3=#fDW<c@VpTW^JZKFw-|Sa-0*jTw2^[+#=M^6o3gW{^)_Ak@8XZ,9aD6I3..oQfT#wpO4m[:J.fZ]b37-@<5TmM+xigNxb7}yoPA=' +
      'jTh1>-X~c>o$nv(9-Xjrdv|r8=u#8Oz>fK,pt|:cfF*hmXmejC$+q_R(HMqS9wsU(i<|X<%MEX62(qtnnkREX?UEOnFyJf}K<U<@D%^M&]x:4a#DxDo~zTp-n58>1]p02Y' +
      'L %pmN&|YV$#Ve=,FMoFMxN$@k^67aYuZV(h-fuzDVFF8i} 2%3/;o6EOA.xQ.A6x6%|0mSk1&*Y|Xdf%9oy+RaAB0@l]~(]E|u9Y4o61B%Vx?*#>M_8x^qgv&5apf=Z.h' +
      '{;JK!63A.37(|e6a,XNG^r1ftKjwp]k8ZXO uDG!HRt%16J*udV[ssO >IRv s%1cz~!Q:B%!5+NW>YC}qW*tn9P9c=!Iy,Tn]l@,KF>c.qcyg3e<-[Q46c8e$Bu[&N3US' +
      'W^:qq}| SVcIK![/0%Mj2z)zL1bq{F%H_I-E}cc-ft.(J*?Odz-|eF}(!f}]bFV96^bR7T^&&9O2|LnD:.ohMqdVFa7&bsNF-P u6Vxx^[AN.Pr,f*D[mi^Kijgv#4./y5' +
      'L8xnhYFxsJ%9k<&nyhpYs@|jE,._O<C<nZNIs+d{_(r|m7!PO ',
  },
  knownPeople: {
    range: 2981888,
    stepBits: 12,
    codes:
      'v7p$GL|+Mf0ho~ p:I?:{F(nCY {2XuPz%g0jI.8kis0C!>=*g hRbso@HP3Hv5f2qPhR55K|k+a]Qgmo>m6U2g)0LyGSRVq}SpC&k(bG8?3N9c)s@:fHLQLy4:7XXLY]t' +
      '12UM5<_*ILmq9yF5{d<vkQ%5y@a40X,%9(EJpL,{uP>tr<sfS<a/@a}Ajw)T?.TW:Ol Iqt71xB3Ek&em.W5sal1IVTA7Gy@#7u)@%GZRmS}9 q?w#3;?^>h.6OauB&W{s' +
      'Lb4QCNW|^@&eqBSfLXZiHl5Bva(4_+,SWVZ2[eAoynUX|.Y!( vAz8E)pVK%yOrL-75TqJ/ t}U~(wCP8YsE!wKH_K 0tGGvposUt[?O)rUhon8!U.4R8d&Dq#u78)NZ5C' +
      ':VOR!):G)<#[8zT?P/+J(YVQ=Sx:Mm#B-z:TPz#5P43. nh^8:qbQy7$=N4l3)%(kI1%}u@i)~snRWK<6IaTSZ> ,DX][hZ$WP6Ti&:gHwH[I/&WUxrh&5NwH(#qgBDaZN' +
      '[rl1?yJ{LB&^}k[T3^.>FI-?XJ^8M_N3/;>D84IX%B}s-K;GMjkgmt[hyFQw@E*</:0Q<sQDq}=EgAidxUj28<UI_,T{mUIlC_qXOeUoto|tFkK-T7lZt1-DphNP/)8=2C' +
      'wr-G(p|i=_*8HpUeT[E?#Jv8c+^3EUPqF8{J=FIwc~}gsF5j) ]aE Or2R(LHZj%yGwj g ^|b<e(Hme/2a[CQh~$Eo60tn!cF{z->^g zrOBYua e-j{j#}l-kRsW26G.' +
      '$@Ho]CF3o@8N*SuYiX0kO6qXZz{Ue]df}M0i',
  },
} as const
